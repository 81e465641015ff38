import type { Socket } from 'socket.io';
import { GUEST, type Identity } from '../access/identify.ts';
import type { Connection } from '../hub/connection.ts';
import type { Laggards } from '../hub/laggards.ts';
import { Outlet } from '../hub/outlet.ts';
import { endSocket } from './endSocket.ts';
import { SocketIoWire } from './socketIoWire.ts';

/** A Socket.IO connection as the hub knows it. */
export function toConnection(
  socket: Socket,
  laggards: Laggards,
  tooSlow: (connection: Connection) => void,
): Connection {
  const identity: Identity = socket.data.identity ?? GUEST;
  const connection: Connection = {
    id: socket.id,
    person: identity.person,
    sessionEndsAt: identity.sessionEndsAt,
    rooms: new Set(),
    outlet: new Outlet(new SocketIoWire(socket.conn), laggards, () => tooSlow(connection)),
    granted: (rooms) => socket.emit('rooms:granted', { rooms }),
    revoked: (rooms) => socket.emit('rooms:revoked', { rooms }),
    draining: (retryAfterMs) => socket.emit('server:draining', { retryAfterMs }),
    expiring: (graceMs) => socket.emit('session:expiring', { graceMs }),
    close: (code) => endSocket(socket, code),
  };
  return connection;
}

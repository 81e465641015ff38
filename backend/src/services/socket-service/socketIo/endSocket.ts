import type { ErrorCode } from '@studyspot/shared-events';
import type { Socket } from 'socket.io';
import { engineConnectionOf, netSocketOf } from './engineConnection.ts';

/** For the last words to arrive; a client that reads nothing would otherwise keep what is waiting for it. */
const FAREWELL_MS = 1_000;

/** Says why and ends the connection, whether or not the client reads it. */
export function endSocket(socket: Socket, code: ErrorCode): void {
  const { conn } = socket;
  const engine = engineConnectionOf(conn);
  const wire = engine && netSocketOf(engine);
  socket.emit('closing', { code });
  socket.disconnect(true);
  setTimeout(() => {
    if (wire) wire.destroy();
    else conn.close(true);
  }, FAREWELL_MS).unref();
}

import type { FastifyInstance } from 'fastify';
import { Server, type Socket } from 'socket.io';
import type { Config } from '../../../config.ts';
import { allowedOrigin, isSameOriginHandshake } from '../../../plugins/allowedOrigin.ts';
import type { AuthenticatePerson, Person } from '../../../plugins/authentication.ts';
import type { Connection } from '../hub/connection.ts';
import { handshake } from './handshake.ts';
import { routeUpgrades } from './upgradeRouter.ts';

const PATH = '/socket.io/';
const MAX_MESSAGE_BYTES = 64 * 1024;

export type SocketIoPorts = {
  config: Config;
  authenticate: AuthenticatePerson;
  connected: (socket: Socket, connection: Connection) => void;
  disconnected: (connection: Connection) => void;
};

function toConnection(socket: Socket, person: Person | null): Connection {
  return {
    id: socket.id,
    person,
    rooms: new Set(),
    // The in-memory adapter does both in the same turn.
    subscribe: (room) => void socket.join(room),
    unsubscribe: (room) => void socket.leave(room),
    granted: (rooms) => socket.emit('rooms:granted', { rooms }),
    revoked: (rooms) => socket.emit('rooms:revoked', { rooms }),
    close: () => socket.disconnect(true),
  };
}

/** Puts Socket.IO on the app's own HTTP server. */
export function attachSocketIo(
  app: FastifyInstance,
  { config, authenticate, connected, disconnected }: SocketIoPorts,
): Server {
  const isAllowed = allowedOrigin(config);
  const io = new Server(app.server, {
    path: PATH,
    // The default ends a native upgrade that takes its time to be authorised.
    destroyUpgrade: false,
    transports: ['websocket', 'polling'],
    pingTimeout: 60_000,
    pingInterval: 25_000,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    serveClient: false,
    cors: {
      origin: (origin, answer) => answer(null, isAllowed(origin)),
      credentials: true,
      methods: ['GET', 'POST'],
    },
    // CORS does not apply to WebSockets.
    allowRequest: ({ headers }, answer) =>
      answer(null, isAllowed(headers.origin) || isSameOriginHandshake(headers)),
  });
  routeUpgrades(app.server, PATH);
  io.use(handshake(authenticate, app.log));

  io.on('connection', (socket) => {
    const person: Person | null = socket.data.person ?? null;
    const connection = toConnection(socket, person);
    app.log.info(
      { socket: socket.id, userId: person?.userId, transport: socket.conn.transport.name },
      'socket connected',
    );
    // The handshake is over: the request would be kept as long as the connection lives.
    Reflect.set(socket.conn, 'request', null);
    socket.on('disconnect', (reason) => {
      app.log.info({ socket: socket.id, userId: person?.userId, reason }, 'socket disconnected');
      disconnected(connection);
    });
    connected(socket, connection);
  });
  return io;
}

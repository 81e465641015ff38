import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Server, type Socket } from 'socket.io';
import type { Config } from '../../../config.ts';
import { allowedOrigin, isSameOriginHandshake } from '../../../plugins/allowedOrigin.ts';
import type { AuthenticateSocket } from '../access/identify.ts';
import { type Admission, isNewSession } from '../admission.ts';
import { MAX_MESSAGE_BYTES } from '../limits.ts';
import { refuseUpgrade } from '../refuseUpgrade.ts';
import { guardProtocol } from './guardProtocol.ts';
import { guardRequests } from './guardRequests.ts';
import { handshake } from './handshake.ts';
import { heartbeat, heartbeatMs } from './heartbeat.ts';
import { oneConnectAtATime } from './oneConnectAtATime.ts';
import { WebSocketEngine } from './webSocketEngine.ts';

const SERVICE_UNAVAILABLE = 503;

export type SocketIoPorts = {
  config: Config;
  authenticate: AuthenticateSocket;
  admission: Admission;
};

/** Puts Socket.IO on the app's own HTTP server. */
export function attachSocketIo(
  app: FastifyInstance,
  { config, authenticate, admission }: SocketIoPorts,
): Server {
  const isAllowed = allowedOrigin(config);
  const io = new Server(app.server, {
    path: config.SOCKET_IO_PATH,
    // The default ends a native upgrade that takes its time to be authorised.
    destroyUpgrade: false,
    transports: ['websocket', 'polling'],
    wsEngine: WebSocketEngine,
    ...heartbeat(config),
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
  // A proxy in front sends a session's requests to its node by this, and needs to remember nothing.
  io.engine.generateId = () => `${config.NODE_NAME}-${randomBytes(15).toString('base64url')}`;
  io.engine.use(guardRequests);
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const verdict = isNewSession(request) ? admission.judge() : null;
    if (!verdict) return next();
    const headers = { 'retry-after': String(verdict.retryAfterSeconds), connection: 'close' };
    // What Engine.IO passes for an upgrade's response writes nothing.
    if (request.headers.upgrade) refuseUpgrade(request.socket, SERVICE_UNAVAILABLE, headers);
    else response.writeHead(SERVICE_UNAVAILABLE, headers).end();
  });
  guardProtocol(io, heartbeatMs(config));
  io.use(oneConnectAtATime(handshake(authenticate, app.log)));
  return io;
}

/** The handshake is over: the request and its headers would be kept as long as the connection lives. */
export function letGoOfRequest({ conn, client, handshake }: Socket): void {
  Reflect.set(conn, 'request', null);
  Reflect.set(client, 'request', null);
  handshake.headers = {};
  handshake.auth = {};
}

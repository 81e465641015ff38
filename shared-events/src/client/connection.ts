import type { Socket } from 'socket.io-client';
import { type ErrorCode, isErrorCode } from '../errors.ts';
import {
  type ClientToServerEvents,
  EventMeta,
  type Hello,
  type JoinAck,
  type LoggedEvent,
  type RoomPosition,
  type ServerToClientEvents,
  type SyncAck,
} from '../events.ts';
import { createBackOff } from './backOff.ts';
import { onBackOnline } from './onBackOnline.ts';
import { refusalOf } from './refusalOf.ts';
import { createSilenceWatch } from './silenceWatch.ts';

export type ConnectionOptions = {
  /** Where the backend is; the page's own origin if left out. */
  url?: string | undefined;
  path?: string | undefined;
  transports?: ('websocket' | 'polling')[] | undefined;
  handshake: () => { contractVersion: number; token?: string };
};

export type ConnectionHandlers = {
  /** `elapsedMs` since we asked to be connected: the server's clock was read within it. */
  hello: (hello: Hello, elapsedMs: number) => void;
  event: (event: LoggedEvent) => void;
  granted: (rooms: RoomPosition[]) => void;
  revoked: (rooms: string[]) => void;
  /** Any sign of life. */
  heard: () => void;
  /** It was lost, or could not be made; the code if the server gave a reason. */
  down: (refusal: ErrorCode | null) => void;
};

const ANSWER_WITHIN_MS = 10_000;
type TypedSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** One Socket.IO connection that comes back by itself until it is closed. Loads Socket.IO when first opened. */
export function createConnection(options: ConnectionOptions, handlers: ConnectionHandlers) {
  const backOff = createBackOff();
  let wanted = false;
  let socket: TypedSocket | undefined;
  let loading: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let startedAt = 0;
  /** The server's last word before it ended the connection. */
  let reason: ErrorCode | null = null;
  // Not the engine's own close, which would wait until the dead wire has taken what is left to send.
  const silence = createSilenceWatch(() => socket?.disconnect());

  function heard() {
    silence.heard();
    handlers.heard();
  }

  function connect() {
    clearTimeout(retry);
    retry = undefined;
    if (!wanted) return;
    startedAt = Date.now();
    if (socket) socket.connect();
    else
      loading ??= load()
        .catch(() => down(null))
        .finally(() => (loading = undefined));
  }

  function down(refusal: ErrorCode | null) {
    silence.stop();
    // The transport goes too, so that the next attempt carries the cookie of that moment.
    socket?.disconnect();
    handlers.down(refusal);
    if (wanted && refusal !== 'client_too_old') retry ??= setTimeout(connect, backOff.nextMs());
  }

  function renewal() {
    const { token } = options.handshake();
    return token === undefined ? {} : { token };
  }

  async function load() {
    const { io } = await import('socket.io-client');
    const made: TypedSocket = io(options.url ?? '', {
      path: options.path ?? '/socket.io',
      transports: options.transports ?? ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      auth: (send) => send(options.handshake()),
    });
    made.on('hello', (hello) => {
      heard();
      backOff.reset();
      handlers.hello(hello, Date.now() - startedAt);
    });
    made.on('rooms:granted', ({ rooms }) => handlers.granted(rooms));
    made.on('rooms:revoked', ({ rooms }) => handlers.revoked(rooms));
    made.on('server:draining', ({ retryAfterMs }) => backOff.asked(retryAfterMs));
    made.on('session:expiring', () => made.emit('renew', renewal(), () => undefined));
    made.on('closing', ({ code }) => (reason = isErrorCode(code) ? code : null));
    made.on('disconnect', () => {
      const refusal = reason;
      reason = null;
      down(refusal);
    });
    made.on('connect_error', (error) => down(refusalOf(error)));
    made.io.on('ping', heard);
    made.onAny((name: string, payload: unknown, meta: unknown) => {
      heard();
      const parsed = EventMeta.safeParse(meta);
      if (parsed.success) handlers.event({ name, payload, meta: parsed.data });
    });
    socket = made;
    connect();
  }

  onBackOnline(() => retry && connect());

  return {
    open() {
      wanted = true;
      connect();
    },
    close() {
      wanted = false;
      silence.stop();
      clearTimeout(retry);
      retry = undefined;
      socket?.disconnect();
    },
    /** `undefined` stands for: no answer. The answer comes before any event that follows it. */
    joinLibrary(libraryId: string, answered: (answer: JoinAck | undefined) => void) {
      socket
        ?.timeout(ANSWER_WITHIN_MS)
        .emit('join:library', libraryId, (error, answer) => answered(error ? undefined : answer));
    },
    leaveLibrary(libraryId: string) {
      if (socket?.connected) socket.emit('leave:library', libraryId, () => undefined);
    },
    sync(rooms: RoomPosition[], answered: (answer: SyncAck | undefined) => void) {
      socket
        ?.timeout(ANSWER_WITHIN_MS)
        .emit('sync', { rooms }, (error, answer) => answered(error ? undefined : answer));
    },
    isConnected: () => socket?.connected ?? false,
  };
}
export type Connection = ReturnType<typeof createConnection>;

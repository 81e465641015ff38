import type { EventMeta, Hello, JoinAck, SyncAck } from '@studyspot/shared-events';
import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client';

export type Heard = { name: string; payload: unknown; meta: EventMeta };
type Options = Partial<ManagerOptions & SocketOptions>;

/** A client that knows nothing of resuming: what the server sends is what it has. */
export function plainClient(url: string, token?: string, options: Options = {}) {
  const heard: Heard[] = [];
  const revoked: string[] = [];
  const granted: string[] = [];
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token ? { auth: { token } } : {}),
    ...options,
  });
  const hello = new Promise<Hello>((resolve) => socket.on('hello', resolve));
  const refusal = new Promise<string>((resolve) =>
    socket.on('connect_error', (error: Error & { data?: { code: string } }) =>
      resolve(error.data?.code ?? error.message),
    ),
  );
  socket.on('rooms:revoked', ({ rooms }: { rooms: string[] }) => revoked.push(...rooms));
  socket.on('rooms:granted', ({ rooms }: { rooms: { room: string }[] }) =>
    granted.push(...rooms.map(({ room }) => room)),
  );
  socket.onAny((name: string, payload: unknown, meta: EventMeta | undefined) => {
    if (meta?.seq !== undefined) heard.push({ name, payload, meta });
  });
  return {
    socket,
    heard,
    revoked,
    granted,
    hello,
    refusal,
    ask: (name: string, ...args: unknown[]): Promise<JoinAck> =>
      socket.timeout(5_000).emitWithAck(name, ...args),
    sync: (rooms: { room: string; epoch: string; seq: number }[]): Promise<SyncAck> =>
      socket.timeout(5_000).emitWithAck('sync', { rooms }),
    numbers: (room?: string) =>
      heard
        .filter(({ meta }) => room === undefined || meta.room === room)
        .map(({ meta }) => meta.seq),
  };
}
export type PlainClient = ReturnType<typeof plainClient>;

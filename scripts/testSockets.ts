import {
  type ClientToServerEvents,
  EventMeta,
  Health,
  type JoinAck,
  LibraryPage,
  libraryRoom,
  type RoomPosition,
  type ServerToClientEvents,
  success,
  type SyncAck,
  TestEventReply,
} from '@studyspot/shared-events';
import { io, type Socket } from 'socket.io-client';
import { until } from '../prisma/tools/until.ts';

/*
 * The operator's own check of a running system, from outside: npm run test:sockets -- https://api.example.org
 * In production the test event needs OPERATOR_TOKEN in the environment.
 */
const url = process.argv[2] ?? 'http://localhost:3001';
const { OPERATOR_TOKEN } = process.env;
const WITHIN_MS = 5_000;
const NOBODYS_TENANT = '00000000-0000-7000-8000-000000000000';

type Client = Socket<ServerToClientEvents, ClientToServerEvents>;
const clients: Client[] = [];

function connect(transports: ('websocket' | 'polling')[]): Promise<Client> {
  const client: Client = io(url, {
    transports,
    forceNew: true,
    reconnection: false,
    timeout: WITHIN_MS,
  });
  clients.push(client);
  return new Promise((resolve, reject) => {
    client.once('hello', () => resolve(client));
    client.once('connect_error', reject);
    setTimeout(() => reject(new Error('the server did not say hello')), WITHIN_MS);
  });
}

const fetchJson = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  const reply = await fetch(new URL(path, url), {
    ...init,
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
  return reply.json();
};

function sendTestEvent(room: string, mark: string) {
  const headers = {
    'content-type': 'application/json',
    ...(OPERATOR_TOKEN ? { authorization: `Bearer ${OPERATOR_TOKEN}` } : {}),
  };
  const body = JSON.stringify({ event: 'test:check', data: { mark }, room });
  return fetchJson('/api/test/socket-event', { method: 'POST', headers, body }).then((reply) =>
    success(TestEventReply).parse(reply),
  );
}

function must(holds: boolean, otherwise: string) {
  if (!holds) throw new Error(otherwise);
}

async function joinLibrary(client: Client, libraryId: string): Promise<RoomPosition> {
  const answer: JoinAck = await client.timeout(WITHIN_MS).emitWithAck('join:library', libraryId);
  const position = answer.ok ? answer.rooms[0] : undefined;
  if (!position)
    throw new Error(answer.ok ? 'no position came with it' : `refused: ${answer.code}`);
  return position;
}

let failures = 0;
async function check(name: string, run: () => Promise<string>): Promise<void> {
  const startedAt = performance.now();
  const [mark, detail] = await run().then(
    (text) => ['ok  ', text] as const,
    (error: unknown) => ['FAIL', error instanceof Error ? error.message : String(error)] as const,
  );
  if (mark === 'FAIL') failures += 1;
  const ms = `${Math.round(performance.now() - startedAt)} ms`;
  process.stdout.write(`${mark}  ${name.padEnd(46)} ${ms.padStart(8)}  ${detail}\n`);
}

async function publishedLibrary(): Promise<string> {
  const { data } = success(LibraryPage).parse(await fetchJson('/api/libraries?limit=1'));
  const [library] = data.items;
  if (!library) throw new Error('there is no published library to watch');
  return library.id;
}

process.stdout.write(`Sockets of ${url}\n`);
await check('health', async () => `${Health.parse(await fetchJson('/health')).service} is healthy`);
await check('WebSocket is really WebSocket', async () => {
  const client = await connect(['polling', 'websocket']);
  const name = () => client.io.engine.transport.name;
  await until(async () => name() === 'websocket' || undefined, { withinMs: WITHIN_MS });
  must(name() === 'websocket', `stayed on ${name()}`);
  return 'begun by polling, upgraded';
});
await check('long polling works alone', async () => {
  const client = await connect(['polling']);
  return client.io.engine.transport.name;
});
await check('a guest may watch a published library', async () => {
  const { room, seq } = await joinLibrary(await connect(['websocket']), await publishedLibrary());
  return `${room} at ${seq}`;
});
await check('a guest may not listen to a tenant', async () => {
  const client = await connect(['websocket']);
  const answer: JoinAck = await client
    .timeout(WITHIN_MS)
    .emitWithAck('join:tenant', NOBODYS_TENANT);
  must(!answer.ok, 'it was let in');
  return answer.ok ? '' : answer.code;
});
await check('a test event arrives once, with the next number', async () => {
  const client = await connect(['websocket']);
  const libraryId = await publishedLibrary();
  const { seq } = await joinLibrary(client, libraryId);
  const mark = crypto.randomUUID();
  const room = libraryRoom(libraryId);
  const numbers: number[] = [];
  const marked: number[] = [];
  client.onAny((_name: string, payload: unknown, meta: unknown) => {
    const parsed = EventMeta.safeParse(meta);
    if (!parsed.success || parsed.data.room !== room) return;
    numbers.push(parsed.data.seq);
    if (JSON.stringify(payload).includes(mark)) marked.push(parsed.data.seq);
  });
  await sendTestEvent(room, mark);
  await until(() => marked[0], { withinMs: WITHIN_MS });
  must(marked.length === 1, `it came ${marked.length} times`);
  // Others may be busy in the same room.
  must(
    numbers.every((number, index) => number === seq + 1 + index),
    `${numbers.join(', ')} after ${seq}`,
  );
  return `${seq} → ${marked[0]}`;
});
await check('what was missed is caught up with', async () => {
  const libraryId = await publishedLibrary();
  const gone = await connect(['websocket']);
  const position = await joinLibrary(gone, libraryId);
  gone.disconnect();
  const mark = crypto.randomUUID();
  await sendTestEvent(libraryRoom(libraryId), mark);
  const back = await connect(['websocket']);
  const copies = await until(
    async () => {
      const answer: SyncAck = await back
        .timeout(WITHIN_MS)
        .emitWithAck('sync', { rooms: [position] });
      const [room] = answer.ok ? answer.rooms : [];
      const events = room?.outcome === 'events' ? room.events : [];
      return (
        events.filter(({ payload }) => JSON.stringify(payload).includes(mark)).length || undefined
      );
    },
    { withinMs: WITHIN_MS },
  );
  must(copies === 1, `it was replayed ${copies ?? 0} times`);
  return 'replayed once';
});

for (const client of clients) client.disconnect();
process.stdout.write(failures === 0 ? 'All is well.\n' : `${failures} of these failed.\n`);
process.exit(failures === 0 ? 0 : 1);

import { libraryRoom, type SyncAck, type SyncedRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import type { PlainClient } from './testing/plainClient.ts';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const roomsOf = (answer: SyncAck): SyncedRoom[] => (answer.ok ? answer.rooms : []);

const watchedTest = socketTest.extend('watched', async ({ world, connect, node }) => {
  const libraryId = await world.library(await world.tenant());
  const room = libraryRoom(libraryId);
  const client = connect();
  await client.hello;
  const answer = await client.ask('join:library', libraryId);
  if (!answer.ok) throw new Error(answer.code);
  const { epoch } = answer.rooms[0]!;
  const logTo = async (last: number) => {
    node.wakeRelay();
    await eventually(async () => (await world.logged(room)).length).toBe(last);
    await eventually(() => client.heard.length).toBe(last);
  };
  return { libraryId, room, epoch, client, logTo };
});

async function replay(client: PlainClient, room: string, epoch: string, from: number) {
  const numbers: number[] = [];
  for (let seq = from; ;) {
    const [answer] = roomsOf(await client.sync([{ room, epoch, seq }]));
    if (answer?.outcome !== 'events') return { numbers, outcome: answer?.outcome };
    numbers.push(...answer.events.map(({ meta }) => meta.seq));
    seq = answer.seq;
    if (!answer.more) return { numbers, outcome: 'events', seq };
  }
}

watchedTest(
  'replays up to a thousand missed events in pages, in order, none twice',
  async ({ world, watched }) => {
    const { room, epoch, client, logTo } = watched;
    await world.sayMany(room, 1, 1_000);
    await logTo(1_000);
    const startedAt = process.hrtime.bigint();
    expect(await replay(client, room, epoch, 0)).toEqual({
      numbers: oneTo(1_000),
      outcome: 'events',
      seq: 1_000,
    });
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(2_000);
    expect(await replay(client, room, epoch, 1_000)).toEqual({
      numbers: [],
      outcome: 'events',
      seq: 1_000,
    });
  },
);

watchedTest(
  'tells whoever missed more, or follows another log, to load a snapshot',
  async ({ own, world, watched }) => {
    const { room, epoch, client, logTo } = watched;
    await world.sayMany(room, 1, 1_001);
    await logTo(1_001);
    const resync = { room, outcome: 'resync', epoch, seq: 1_001 };
    expect(roomsOf(await client.sync([{ room, epoch, seq: 0 }]))).toEqual([resync]);
    expect(roomsOf(await client.sync([{ room, epoch: 'another', seq: 1_001 }]))).toEqual([resync]);
    expect(roomsOf(await client.sync([{ room, epoch, seq: 5_000 }]))).toEqual([resync]);

    await own.pool.query('DELETE FROM event_log WHERE seq < 900');
    expect(roomsOf(await client.sync([{ room, epoch, seq: 800 }]))).toEqual([resync]);
    expect((await replay(client, room, epoch, 899)).numbers).toHaveLength(102);
  },
);

watchedTest(
  'fills a gap in what reaches this node from the log',
  async ({ own, world, watched }) => {
    const { room, epoch, client, logTo } = watched;
    await world.sayMany(room, 1, 2);
    await logTo(2);
    // Numbered by a relay that died before it published.
    await own.pool.query(
      `WITH next AS (UPDATE room_sequence SET seq = seq + 3 WHERE room = $1 RETURNING seq)
     INSERT INTO event_log (room, seq, event_id, name, payload, log_position)
     SELECT $1, seq - 3 + n, uuidv7(), 'test:said', '{}', 0 FROM next, generate_series(1, 3) AS n`,
      [room],
    );
    await world.say(room);
    await logTo(6);
    expect(client.numbers()).toEqual(oneTo(6));
    expect(client.heard.every(({ meta }) => meta.epoch === epoch)).toBe(true);
  },
);

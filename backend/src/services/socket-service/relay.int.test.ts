import pg from 'pg';
import { pino } from 'pino';
import { libraryRoom, roleRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { claim } from './relay/claim.ts';
import { beginTerm, FenceLost, markPublished, tryLock } from './relay/fence.ts';
import { type Relay, startRelay } from './relay/startRelay.ts';
import type { RoomEvent } from './hub/roomEvent.ts';
import { silentBus } from './nodes/bus.ts';
import { socketTest } from './testing/socketTest.ts';
import { eventually } from './testing/eventually.ts';

const room = roleRoom('student');
const log = pino({ level: 'silent' });
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** Relays without a server, and what each of them published. */
const relayTest = socketTest
  .extend('relay', async ({ own }, { onCleanup }) => {
    const relays: Relay[] = [];
    onCleanup(async () => void (await Promise.all(relays.map((relay) => relay.close()))));
    return () => {
      const published: RoomEvent[] = [];
      const publish = async (events: readonly RoomEvent[]) => void published.push(...events);
      const relay = startRelay({
        connectionString: own.databaseUrl,
        publish,
        log,
        bus: silentBus(),
      });
      relays.push(relay);
      return { ...relay, published };
    };
  })
  .extend('client', async ({ own }, { onCleanup }) => {
    const clients: pg.Client[] = [];
    onCleanup(
      async () =>
        void (await Promise.all(clients.map((client) => client.end().catch(() => undefined)))),
    );
    return async () => {
      const client = new pg.Client({ connectionString: own.databaseUrl });
      client.on('error', () => undefined);
      clients.push(client);
      await client.connect();
      return client;
    };
  });

relayTest(
  'numbers a room without a gap while many write, and some commit late',
  async ({ own, world, relay }) => {
    const { wake, published } = relay();
    const writers = oneTo(8).map(async (writer) => {
      const client = await own.pool.connect();
      for (const round of oneTo(25)) {
        await client.query('BEGIN');
        await client.query(
          `INSERT INTO outbox (name, rooms, payload) VALUES ('test:said', $1, $2)`,
          [
            [
              room,
              ...(round % 5 === 0 ? [libraryRoom('00000000-0000-7000-8000-000000000001')] : []),
            ],
            JSON.stringify({ n: writer * 1_000 + round }),
          ],
        );
        // The later its writer's number, the longer a transaction holds back a position that is low already.
        if (round % 5 === 0) await client.query(`SELECT pg_sleep(0.01 * $1)`, [writer]);
        await client.query(round % 7 === 0 ? 'ROLLBACK' : 'COMMIT');
        wake();
      }
      client.release();
    });
    await Promise.all(writers);

    const committed = oneTo(8).flatMap((writer) =>
      oneTo(25)
        .filter((round) => round % 7 !== 0)
        .map((round) => writer * 1_000 + round),
    );
    await eventually(async () => (await world.logged(room)).length).toBe(committed.length);
    const logged = await world.logged(room);
    expect(logged.map(({ seq }) => seq)).toEqual(oneTo(committed.length));
    expect(logged.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(
      committed.toSorted((a, b) => a - b),
    );
    // What one connection wrote one after the other stays in that order.
    for (const writer of oneTo(8)) {
      const own = logged.filter(({ n }) => Math.floor(n / 1_000) === writer).map(({ n }) => n);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
    const inRoom = published.filter(({ meta }) => meta.room === room);
    await eventually(() => published.filter(({ meta }) => meta.room === room).length).toBe(
      committed.length,
    );
    expect(inRoom.map(({ meta }) => meta.seq)).toEqual(oneTo(inRoom.length));
  },
);

relayTest('finds what nobody woke it for', async ({ world, relay }) => {
  const { published } = relay();
  await world.say(room);
  await eventually(() => published).toHaveLength(1);
});

relayTest(
  'publishes again what its predecessor numbered and perhaps never handed out',
  async ({ world, relay, client }) => {
    const dead = await client();
    const { fence, publishedPosition } = await beginTerm(dead);
    await world.sayMany(room, 1, 3);
    const { lastPosition } = await claim(dead, fence, publishedPosition);
    await markPublished(dead, fence, lastPosition);
    await world.sayMany(room, 4, 6);
    await claim(dead, fence, lastPosition);
    await dead.end();

    await world.sayMany(room, 7, 8);
    const { published } = relay();
    await eventually(() => published.map(({ meta }) => meta.seq)).toEqual([4, 5, 6, 7, 8]);
  },
);

relayTest('writes nothing once another has taken over', async ({ own, world, client }) => {
  const old = await client();
  const { fence } = await beginTerm(old);
  const successor = await client();
  await beginTerm(successor);
  await world.say(room);

  await expect(claim(old, fence, 0)).rejects.toThrow(FenceLost);
  await expect(markPublished(old, fence, 1)).rejects.toThrow(FenceLost);
  expect(await world.logged(room)).toEqual([]);
  const { rows } = await own.pool.query('SELECT count(*)::int AS n FROM outbox');
  expect(rows).toEqual([{ n: 1 }]);
});

relayTest(
  'stands by while another holds the lock, and takes over when it goes',
  async ({ world, relay, client }) => {
    const holder = await client();
    expect(await tryLock(holder)).toBe(true);
    const { published, wake } = relay();
    await world.say(room);
    wake();
    await eventually(async () => tryLock(await client())).toBe(false);
    expect(published).toEqual([]);
    await holder.end();
    await eventually(() => published).toHaveLength(1);
  },
);

relayTest(
  'a stand-by follows what the relay logs, and misses nothing when it takes over',
  async ({ world, relay }) => {
    const first = relay();
    await world.sayMany(room, 1, 3);
    await eventually(() => first.published).toHaveLength(3);
    const second = relay();
    await second.started;
    const numbers = () => [...new Set(second.published.map(({ meta }) => meta.seq))];
    await world.sayMany(room, 4, 6);
    await eventually(() => numbers().slice(-3)).toEqual([4, 5, 6]);
    await world.sayMany(room, 7, 900);
    first.wake();
    await first.close();
    await world.sayMany(room, 901, 1_000);
    await eventually(() => numbers().filter((seq) => seq > 3)).toEqual(oneTo(1_000).slice(3));
  },
);

relayTest(
  'goes on after the database has ended every connection',
  async ({ own, world, relay, client }) => {
    const { published, wake } = relay();
    await world.sayMany(room, 1, 5);
    await eventually(() => published).toHaveLength(5);
    const admin = await client();
    for (const n of [6, 7, 8]) {
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'studyspot relay'`);
      await world.say(room, { n });
      wake();
      await eventually(() => new Set(published.map(({ meta }) => meta.seq)).size).toBe(n);
    }
    expect((await world.logged(room)).map(({ seq }) => seq)).toEqual(oneTo(8));
    const { rows } = await own.pool.query('SELECT fence::int FROM relay_state');
    expect(rows[0].fence).toBeGreaterThanOrEqual(4);
  },
);

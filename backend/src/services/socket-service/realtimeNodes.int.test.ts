import { expect } from 'vitest';
import { redisServerPath, startThrowAwayRedis } from '../../../../prisma/tools/throwAwayRedis.ts';
import { readRelay } from './realtime/readRelay.ts';
import { eventually } from './testing/eventually.ts';
import { startNode } from './testing/node.ts';
import { plainClient } from './testing/plainClient.ts';
import { healthOn, realtimeTest } from './testing/realtimeTest.ts';
import { socketTest } from './testing/socketTest.ts';

realtimeTest(
  'says how long changes wait while nobody hands them out, and how many are ours',
  async ({ stage, own, node }) => {
    const { tenantId, room, health } = stage;
    const insert = (owner: string | null) =>
      own.pool.query(
        `INSERT INTO outbox (name, rooms, payload, tenant_id, created_at)
       VALUES ('test:late', ARRAY[$1], '{}', $2, clock_timestamp() - interval '10 seconds')`,
        [room, owner],
      );
    const relayStopper = await own.pool.connect();
    await relayStopper.query('BEGIN');
    await relayStopper.query('SELECT FROM relay_state FOR UPDATE');
    await insert(tenantId);
    await insert(tenantId);
    await insert(null);
    const { relay } = await health();
    expect(relay).toMatchObject({ outboxDepth: 2, eventsLastMinute: 0, slowestMs: null });
    expect(relay.lagMs).toBeGreaterThanOrEqual(10_000);
    expect(relay.lagMs).toBeLessThan(60_000);
    const stats = (await node.app.inject({ url: '/api/test/socket-stats' })).json();
    expect(stats.outbox).toEqual({ depth: 3, oldestAgeMs: expect.any(Number) });
    expect(stats.outbox.oldestAgeMs).toBeGreaterThanOrEqual(10_000);

    await relayStopper.query('ROLLBACK');
    relayStopper.release();
    node.wakeRelay();
    await eventually(async () => (await health()).relay).toMatchObject({
      lagMs: 0,
      outboxDepth: 0,
      eventsLastMinute: 3,
    });
  },
);

realtimeTest(
  'a booking that took long to be numbered is remembered for a minute',
  async ({ stage, own }) => {
    const { room, health } = stage;
    const log = (seq: number, at: string, changed: string, name = 'booking:created') =>
      own.pool.query(
        `INSERT INTO event_log (room, seq, event_id, name, payload, log_position, at)
       VALUES ($1, $2, uuidv7($4::interval), $5, '{}', $2, clock_timestamp() + $3::interval)`,
        [room, seq, at, changed, name],
      );
    await log(1, '-2 minutes', '-10 minutes');
    await log(2, '-10 seconds', '-14 seconds');
    await log(3, '-1 second', '-1 second');
    await log(4, '-1 second', '-30 seconds', 'library:created');
    const { relay } = await health();
    expect(relay.eventsLastMinute).toBe(3);
    expect(relay.slowestMs).toBeGreaterThanOrEqual(4_000);
    expect(relay.slowestMs).toBeLessThan(5_000);
  },
);

socketTest('where no node runs nobody hands anything out', async ({ own, world }) => {
  const relay = await readRelay(own.pool, await world.tenant());
  expect(relay).toMatchObject({ isWorking: false, lagMs: 0, outboxDepth: 0 });
});

/** One more node over the stage's database, and a client on it that watches the library. */
async function oneMore(
  { tenantId, libraryId, ownerId }: { tenantId: string; libraryId: string; ownerId: string },
  databaseUrl: string,
  env: Record<string, string>,
) {
  const node = await startNode(databaseUrl, env);
  const client = plainClient(node.url, ownerId);
  await client.hello;
  await client.ask('join:library', libraryId);
  return {
    health: () => healthOn(node, tenantId, ownerId),
    async close() {
      client.socket.disconnect();
      await node.close();
    },
  };
}

realtimeTest(
  'without Redis a node that stands by knows that another one relays, not which',
  async ({ stage, own, onTestFinished }) => {
    const other = await oneMore(stage, own.databaseUrl, { NODE_NAME: 'n2' });
    onTestFinished(other.close);
    expect((await stage.health()).relay).toMatchObject({ isWorking: true, node: 'n1' });
    const { relay, redis, nodes } = await other.health();
    expect(relay).toMatchObject({ isWorking: true, node: null });
    expect(redis).toBe('off');
    expect(nodes).toMatchObject([{ name: 'n2', viewers: 1, members: 1, isRelay: false }]);
  },
);

realtimeTest.skipIf(!redisServerPath())(
  'through Redis every node counts the screens of all, and says when Redis is gone',
  async ({ stage, own, onTestFinished }) => {
    const redis = await startThrowAwayRedis();
    onTestFinished(redis.stop);
    const among = (NODE_NAME: string) =>
      oneMore(stage, own.databaseUrl, { NODE_NAME, REDIS_URL: redis.url });
    const [one, other] = [await among('n2'), await among('n3')];
    onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
    for (const { health } of [one, other]) {
      await eventually(async () => {
        const { connections, nodes, redis } = await health();
        return { connections, redis, screens: nodes.map(({ name, viewers }) => [name, viewers]) };
      }).toEqual({
        connections: {
          viewers: 2,
          members: 2,
          libraries: 1,
          byLibrary: [{ libraryId: stage.libraryId, name: 'Test', viewers: 2, members: 2 }],
        },
        redis: 'up',
        screens: [
          ['n2', 1],
          ['n3', 1],
        ],
      });
    }
    await redis.kill();
    await eventually(async () => (await one.health()).redis).toBe('down');
    expect((await one.health()).relay.isWorking).toBe(true);
  },
);

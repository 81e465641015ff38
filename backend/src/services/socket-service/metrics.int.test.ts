import { expect } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { metricOf } from './testing/metricOf.ts';
import { startNode } from './testing/node.ts';
import { sharedNodeTest } from './testing/sharedNodeTest.ts';

const TOKEN = 'an-operator-token';

sharedNodeTest(
  'in production the metrics are there for the operator only',
  async ({ fileDatabase, onTestFinished }) => {
    const node = await startNode(fileDatabase.databaseUrl, {
      NODE_ENV: 'production',
      AUTH_SECRET: 'a-secret-of-this-test-and-of-nobody-else',
      OPERATOR_TOKEN: TOKEN,
    });
    onTestFinished(node.close);
    const ask = async (authorization?: string) =>
      fetch(`${node.url}/metrics`, authorization ? { headers: { authorization } } : {});
    expect((await ask()).status).toBe(404);
    expect((await ask('Bearer another-token-altogether')).status).toBe(404);
    const answer = await ask(`Bearer ${TOKEN}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('studyspot_connections 0');
  },
);

sharedNodeTest(
  'elsewhere they are there for this machine, and for no name that points to it',
  async ({ node }) => {
    const ask = async (host: string) =>
      (await node.app.inject({ url: '/metrics', headers: { host } })).statusCode;
    expect(await ask('localhost:3001')).toBe(200);
    expect(await ask('127.0.0.1')).toBe(200);
    expect(await ask('evil.example')).toBe(404);
    const remote = await node.app.inject({ url: '/metrics', remoteAddress: '203.0.113.7' });
    expect(remote.statusCode).toBe(404);
  },
);

sharedNodeTest('everything that is watched in production is among them', async ({ node }) => {
  const { body } = await node.app.inject('/metrics');
  const names = new Set([...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  for (const name of [
    'commit_to_emit_seconds',
    'emit_to_client_seconds',
    'revocation_seconds',
    'events_total',
    'deliveries_total',
    'gaps_total',
    'replayed_events_total',
    'resyncs_total',
    'slow_closes_total',
    'refused_total',
    'connections',
    'rooms',
    'people',
    'slow_connections',
    'buffered_bytes',
    'connections_turned_away',
    'pool_waiting',
    'relay_leading',
    'redis_up',
    'outbox_depth',
    'outbox_oldest_age_seconds',
  ])
    expect(names).toContain(`studyspot_${name}`);
  expect(names).toContain('nodejs_eventloop_lag_p99_seconds');
});

sharedNodeTest(
  'they move with what happens',
  async ({ node, world, fileDatabase, connect, connectNative }) => {
    const userId = await world.user();
    const tenantId = await world.tenant();
    const libraryId = await world.library(tenantId);
    const room = `library:${libraryId}`;
    const value = (name: string) => metricOf(node, name);
    const [plain, native] = [connect(userId), connectNative()];
    await Promise.all([plain.hello, native.hello]);
    await eventually(async () => value('connections')).toBe(2);
    expect(await value('people')).toBe(1);
    expect(await value('relay_leading')).toBe(1);
    await plain.ask('join:library', libraryId);
    await native.ask('sub', { room });
    expect(await native.ask('sub', { room: `tenant:${tenantId}` })).toMatchObject({ t: 'err' });
    expect(await value('refused_total{code="unauthenticated"}')).toBe(1);

    const before = await value('deliveries_total');
    await world.sayMany(room, 1, 10);
    node.wakeRelay();
    await eventually(async () => (await value('deliveries_total')) - before).toBe(20);
    for (const histogram of ['commit_to_emit_seconds', 'emit_to_client_seconds'])
      expect(await value(`${histogram}_count`)).toBeGreaterThan(0);
    const { epoch } = plain.heard[0]!.meta;
    await plain.sync([{ room, epoch, seq: 4 }]);
    expect(await value('replayed_events_total')).toBe(6);
    await plain.sync([{ room, epoch: 'another', seq: 4 }]);
    expect(await value('resyncs_total')).toBe(1);

    const holder = await fileDatabase.pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM relay_state FOR UPDATE');
    await world.sayMany(room, 11, 13);
    await eventually(async () => value('outbox_depth')).toBe(3);
    expect(await value('outbox_oldest_age_seconds')).toBeGreaterThan(0);
    await holder.query('COMMIT');
    holder.release();
    await eventually(async () => value('outbox_depth')).toBe(0);
    await eventually(async () => (await value('deliveries_total')) - before).toBe(26);
  },
);

import { expect } from 'vitest';
import { clusterTest, hasNoRedis } from './testing/clusterTest.ts';
import { eventually } from './testing/eventually.ts';
import { metricOf } from './testing/metricOf.ts';
import { type Node, startNode } from './testing/node.ts';
import { plainClient } from './testing/plainClient.ts';

const redisTest = clusterTest.skipIf(hasNoRedis);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

redisTest(
  'what is committed on a node that is not the relay reaches a client of the third by Redis, at once',
  async ({ nodes, watched, world, annotate }) => {
    const { room, third } = watched;
    const bySource = async () => ({
      redis: await metricOf(nodes[2], 'events_total{source="redis"}'),
      log: await metricOf(nodes[2], 'events_total{source="log"}'),
    });
    expect(await metricOf(nodes[0], 'relay_leading')).toBe(1);
    const before = await bySource();
    const delays: number[] = [];
    for (const n of range(1, 20)) {
      const startedAt = performance.now();
      await world.say(room, { n });
      nodes[1].wakeRelay();
      await eventually(() => third.numbers().at(-1), { interval: 1 }).toBe(n);
      delays.push(performance.now() - startedAt);
    }
    const after = await bySource();
    await annotate(`commit to client of another node: median ${median(delays).toFixed(1)} ms`);
    // Now and then a look into the log, every quarter of a second, comes first.
    expect(after.redis - before.redis).toBeGreaterThan(after.log - before.log);
  },
);

redisTest(
  'whatever happens to Redis, every event reaches every node once and in order, and the nodes say how Redis is',
  { timeout: 120_000 },
  async ({ nodes, redis, watched, world, unhandled }) => {
    const { room, clients } = watched;
    let said = 0;
    async function stillArrives() {
      for (let burst = 0; burst < 5; burst += 1) {
        await world.sayMany(room, said + 1, said + 10);
        said += 10;
        nodes[burst % 3]!.wakeRelay();
      }
      for (const client of clients)
        await eventually(() => client.numbers(room)).toEqual(range(1, said));
    }
    const states = () => nodes.map(({ sockets }) => sockets.redis());
    const viaRedis = async () => metricOf(nodes[2], 'events_total{source="redis"}');

    await stillArrives();
    redis.pause();
    await stillArrives();
    await eventually(states).toEqual(['down', 'down', 'down']);
    await stillArrives();
    redis.resume();
    await eventually(states).toEqual(['up', 'up', 'up']);
    await stillArrives();
    await redis.flush();
    await stillArrives();
    await redis.kill();
    await stillArrives();
    await eventually(states).toEqual(['down', 'down', 'down']);
    await stillArrives();
    await redis.start();
    await eventually(states).toEqual(['up', 'up', 'up']);
    const before = await viaRedis();
    await stillArrives();
    await eventually(async () => {
      await stillArrives();
      return await viaRedis();
    }).toBeGreaterThan(before);
    expect(unhandled).toEqual([]);
  },
);

redisTest(
  'a node that began while Redis was away is one of the others once it is there',
  async ({ nodes, redis, fileDatabase, world, onTestFinished }) => {
    await redis.kill();
    const env = { NODE_NAME: 'n5', REDIS_URL: redis.url };
    const late = await startNode(fileDatabase.databaseUrl, env);
    onTestFinished(late.close);
    expect(late.sockets.redis()).toBe('down');
    await redis.start();
    await eventually(late.sockets.redis).toBe('up');
    await eventually(nodes[0].sockets.redis).toBe('up');
    await eventually(async () => {
      await world.say('role:student');
      late.wakeRelay();
      return metricOf(late, 'events_total{source="redis"}');
    }).toBeGreaterThan(0);
  },
);

redisTest(
  'people of every node are known on every node, and those of a node that says goodbye are forgotten at once',
  async ({ nodes, redis, fileDatabase, world, onTestFinished }) => {
    const env = { NODE_NAME: 'n4', REDIS_URL: redis.url };
    const fourth = await startNode(fileDatabase.databaseUrl, env);
    onTestFinished(fourth.close);
    await eventually(fourth.sockets.redis).toBe('up');
    const [ann, ben] = [await world.user(), await world.user()];
    const on = (node: { url: string }, person: string) => {
      const client = plainClient(node.url, person);
      onTestFinished(() => void client.socket.disconnect());
      return client.hello;
    };
    await Promise.all([on(nodes[1], ann), on(fourth, ann), on(fourth, ben)]);
    const people = async (...more: Node[]) =>
      Promise.all([...nodes, ...more].map((node) => metricOf(node, 'people')));
    await eventually(async () => people(fourth)).toEqual([2, 2, 2, 2]);
    await fourth.close();
    // Long before its lease is over.
    await eventually(async () => people(), { withinMs: 10_000 }).toEqual([1, 1, 1]);
    expect(nodes[2].sockets.nodes().map(({ name }) => name)).not.toContain('n4');
  },
);

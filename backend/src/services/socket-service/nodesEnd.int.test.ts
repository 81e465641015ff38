import { libraryRoom } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { freePort } from '../../../../prisma/tools/freePort.ts';
import { databaseTest } from '../../../../prisma/tools/testFixtures.ts';
import { startThrowAwayRedis } from '../../../../prisma/tools/throwAwayRedis.ts';
import { backendProcess } from './testing/backendProcess.ts';
import { hasNoRedis } from './testing/clusterTest.ts';
import { eventually } from './testing/eventually.ts';
import { plainClient } from './testing/plainClient.ts';
import { createWorld } from './testing/world.ts';

type Ready = { status: string; redis: string; draining: boolean };

/** A node as a process of its own, and what it says of itself. */
async function startProcess(databaseUrl: string, name: string, redisUrl: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const backend = backendProcess(databaseUrl, port, {
    NODE_NAME: name,
    REDIS_URL: redisUrl,
    DRAIN_MS: '200',
    DATABASE_POOL_SIZE: '4',
  });
  backend.start();
  const ready = async (): Promise<Ready | undefined> => {
    try {
      return (await (await fetch(`${url}/ready`)).json()) as Ready;
    } catch {
      return undefined;
    }
  };
  return { ...backend, url, ready };
}

databaseTest.skipIf(hasNoRedis)(
  'nodes that are killed are replaced, and those that are told to end do so, however Redis is',
  { timeout: 120_000 },
  async ({ freshDatabase, onTestFinished }) => {
    const own = await freshDatabase();
    const world = createWorld(own.pool);
    const redis = await startThrowAwayRedis();
    onTestFinished(redis.stop);
    const start = async (name: string) => {
      const node = await startProcess(own.databaseUrl, name, redis.url);
      onTestFinished(node.kill);
      return node;
    };
    const up = { status: 'ready', redis: 'up' };
    const first = await start('n1');
    await eventually(first.ready, { withinMs: 60_000 }).toMatchObject(up);
    const others = [await start('n2'), await start('n3')] as const;
    for (const { ready } of others) await eventually(ready, { withinMs: 60_000 }).toMatchObject(up);

    const libraryId = await world.library(await world.tenant());
    const room = libraryRoom(libraryId);
    const clients = others.map(({ url }) => plainClient(url));
    onTestFinished(() => clients.forEach(({ socket }) => socket.disconnect()));
    for (const client of clients) {
      await client.hello;
      await client.ask('join:library', libraryId);
    }
    const heard = (client: (typeof clients)[number], last: number) =>
      eventually(() => client.numbers(room)).toEqual(
        Array.from({ length: last }, (_, index) => index + 1),
      );

    // The relay.
    await world.sayMany(room, 1, 10);
    await first.kill();
    await world.sayMany(room, 11, 20);
    for (const client of clients) await heard(client, 20);

    const told = { draining: [] as number[], closing: [] as string[] };
    for (const { socket } of clients) {
      socket.on('server:draining', ({ retryAfterMs }) => told.draining.push(retryAfterMs));
      socket.on('closing', ({ code }) => told.closing.push(code));
    }
    const [second, third] = others;
    redis.pause();
    await world.sayMany(room, 21, 30);
    for (const client of clients) await heard(client, 30);
    await eventually(second.ready).toMatchObject({ status: 'ready', redis: 'down' });
    expect(await second.end()).toBe(0);
    await redis.kill();
    await world.sayMany(room, 31, 40);
    await heard(clients[1]!, 40);
    await eventually(third.ready).toMatchObject({ status: 'ready', redis: 'down' });
    expect(await third.end()).toBe(0);
    expect(told.closing).toEqual(['draining', 'draining']);
    expect(told.draining).toHaveLength(2);
  },
);

import { libraryRoom } from '@studyspot/shared-events';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import {
  redisServerPath,
  startThrowAwayRedis,
} from '../../../../../prisma/tools/throwAwayRedis.ts';
import { eventually } from './eventually.ts';
import { type Node, startNode } from './node.ts';
import { plainClient } from './plainClient.ts';
import { createWorld } from './world.ts';

/** Why tests of several nodes may be left out. */
export const hasNoRedis = redisServerPath() === undefined;

const unhandled: unknown[] = [];

/** Three nodes a file, over a database and a Redis of their own; the first is the relay. */
export const clusterTest = databaseTest
  .extend('redis', { scope: 'file' }, async ({}, { onCleanup }) => {
    const redis = await startThrowAwayRedis();
    onCleanup(redis.stop);
    return redis;
  })
  .extend('nodes', { scope: 'file' }, async ({ fileDatabase, redis }, { onCleanup }) => {
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const started: Node[] = [];
    onCleanup(async () => {
      for (const node of started) await node.close();
      process.off('unhandledRejection', note);
    });
    async function start(NODE_NAME: string) {
      const node = await startNode(fileDatabase.databaseUrl, { NODE_NAME, REDIS_URL: redis.url });
      started.push(node);
      await eventually(node.sockets.redis).toBe('up');
      return node;
    }
    const nodes: [Node, Node, Node] = [await start('n1'), await start('n2'), await start('n3')];
    return nodes;
  })
  /** Rejections that nobody handled, which would end a process. */
  .extend('unhandled', async () => unhandled)
  .extend('world', async ({ fileDatabase }) => createWorld(fileDatabase.pool))
  /** A library that is watched on each of the nodes. */
  .extend('watched', async ({ nodes, world }, { onCleanup }) => {
    const libraryId = await world.library(await world.tenant());
    const [one, two, three] = nodes;
    const third = plainClient(three.url);
    const clients = [plainClient(one.url), plainClient(two.url), third];
    onCleanup(() => clients.forEach(({ socket }) => socket.disconnect()));
    for (const client of clients) {
      await client.hello;
      await client.ask('join:library', libraryId);
    }
    return { room: libraryRoom(libraryId), clients, third };
  });

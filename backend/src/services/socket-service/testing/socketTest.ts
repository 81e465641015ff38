import {
  createSocketClient,
  type SocketClient,
  type SocketClientOptions,
} from '@studyspot/shared-events/client';
import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { nativeClientsOf, plainClientsOf } from './clientsOf.ts';
import { type Node, startNode } from './node.ts';
import { createWorld } from './world.ts';

/** A node and a database of the test's own, and clients that are closed with it. */
export const socketTest = databaseTest
  .extend('own', async ({ freshDatabase }) => freshDatabase())
  .extend('world', async ({ own }) => createWorld(own.pool))
  .extend('node', async ({ own }, { onCleanup }): Promise<Node> => {
    const node = await startNode(own.databaseUrl);
    onCleanup(() => node.close());
    return node;
  })
  .extend('connect', async ({ node }, { onCleanup }) => plainClientsOf(node, onCleanup))
  .extend('connectNative', async ({ node }, { onCleanup }) => nativeClientsOf(node, onCleanup))
  .extend('portal', async ({ node }, { onCleanup }) => {
    const clients: SocketClient[] = [];
    onCleanup(() => clients.forEach((client) => client.close()));
    return (options: SocketClientOptions = {}) => {
      const client = createSocketClient({ url: node.url, lingerMs: 100, ...options });
      clients.push(client);
      return client;
    };
  });

import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { nativeClientsOf, plainClientsOf } from './clientsOf.ts';
import { type Node, startNode } from './node.ts';
import { createWorld } from './world.ts';

/** Tests against one node a file, over the worker's database: keep to rows and rooms of your own. */
export const sharedNodeTest = databaseTest
  .extend('node', { scope: 'file' }, async ({ database }, { onCleanup }): Promise<Node> => {
    const node = await startNode(database.databaseUrl);
    onCleanup(() => node.close());
    return node;
  })
  .extend('world', async ({ database }) => createWorld(database.pool))
  .extend('connect', async ({ node }, { onCleanup }) => plainClientsOf(node, onCleanup))
  .extend('connectNative', async ({ node }, { onCleanup }) => nativeClientsOf(node, onCleanup));

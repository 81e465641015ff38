import { databaseTest } from '../../../../../prisma/tools/testFixtures.ts';
import { nativeClientsOf, plainClientsOf } from './clientsOf.ts';
import { type Node, startNode } from './node.ts';
import { createWorld } from './world.ts';

/** Tests against one node a file, the only one on its database: keep to rows and rooms of your own. */
export const sharedNodeTest = databaseTest
  .extend('node', { scope: 'file' }, async ({ fileDatabase }, { onCleanup }): Promise<Node> => {
    const node = await startNode(fileDatabase.databaseUrl);
    onCleanup(() => node.close());
    return node;
  })
  .extend('world', async ({ fileDatabase }) => createWorld(fileDatabase.pool))
  .extend('connect', async ({ node }, { onCleanup }) => plainClientsOf(node, onCleanup))
  .extend('connectNative', async ({ node }, { onCleanup }) => nativeClientsOf(node, onCleanup));

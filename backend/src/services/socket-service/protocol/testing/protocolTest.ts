import { databaseTest } from '../../../../../../prisma/tools/testFixtures.ts';
import { type Node, startNode } from '../../testing/node.ts';
import { engineClient } from './engineClient.ts';
import { connectMain } from './socketIoClient.ts';

/** Tests against one node a file, spoken to packet by packet. */
export const protocolTest = (env: Record<string, string> = {}) =>
  databaseTest
    .extend('node', { scope: 'file' }, async ({ database }, { onCleanup }): Promise<Node> => {
      const node = await startNode(database.databaseUrl, env);
      onCleanup(() => node.close());
      return node;
    })
    .extend('client', async ({ node }, { onCleanup }) => {
      const client = engineClient(node.url);
      onCleanup(client.end);
      return client;
    })
    /** A WebSocket on which a guest has connected to the main namespace. */
    .extend('connected', async ({ client }) => async (auth?: object) => {
      const wire = client.openWebSocket();
      await wire.next();
      await connectMain(wire, auth);
      return wire;
    });

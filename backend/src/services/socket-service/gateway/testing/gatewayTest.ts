import { GATEWAY_PATH, GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import { expect } from 'vitest';
import { databaseTest } from '../../../../../../prisma/tools/testFixtures.ts';
import { type Node, startNode } from '../../testing/node.ts';
import { type TcpWebSocket, tcpWebSocket } from '../../testing/tcpWebSocket.ts';
import { createWorld } from '../../testing/world.ts';
import { ask } from './talk.ts';

type Options = Parameters<typeof tcpWebSocket>[1] & { path?: string };

/** Tests of the native gateway of one node a file, spoken to frame by frame. */
export const gatewayTest = (env: Record<string, string> = {}) =>
  databaseTest
    .extend('world', { scope: 'file' }, async ({ database }) => createWorld(database.pool))
    .extend('node', { scope: 'file' }, async ({ database }, { onCleanup }): Promise<Node> => {
      const node = await startNode(database.databaseUrl, env);
      onCleanup(() => node.close());
      return node;
    })
    /** Upgraded, or refused; nothing said yet. */
    .extend('open', async ({ node }, { onCleanup }) => {
      const opened: TcpWebSocket[] = [];
      onCleanup(() => opened.forEach((socket) => socket.destroy()));
      return async ({ path = GATEWAY_PATH, headers, ...options }: Options = {}) => {
        const socket = await tcpWebSocket(`${node.url}${path}`, {
          ...options,
          headers: { 'sec-websocket-protocol': GATEWAY_PROTOCOL, ...headers },
        });
        opened.push(socket);
        return socket;
      };
    })
    /** Has said who it is, a guest or the person of this token, and was greeted. */
    .extend('greeted', async ({ open }) => async (token?: string) => {
      const socket = await open();
      const hello = await ask(socket, { t: 'auth', token });
      expect(hello).toMatchObject({ t: 'hello', userId: token ?? null });
      return socket;
    });

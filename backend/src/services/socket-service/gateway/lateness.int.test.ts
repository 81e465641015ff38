import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GATEWAY_PROTOCOL } from '@studyspot/shared-events';
import fastify from 'fastify';
import { expect, test as plainTest } from 'vitest';
import { readConfig } from '../../../config.ts';
import { GUEST } from '../access/identify.ts';
import { createAdmission } from '../admission.ts';
import { routeUpgrades } from '../socketIo/upgradeRouter.ts';
import { type TcpWebSocket, tcpWebSocket } from '../testing/tcpWebSocket.ts';
import { PING } from '../testing/webSocketFrame.ts';
import { createGateway } from './attachGateway.ts';
import { words } from './testing/talk.ts';

const AUTH_WITHIN_MS = 300;

/** The gateway by itself, with times that a test can wait for; who connects is never let in. */
const test = plainTest
  .extend('admission', () => createAdmission(1_000))
  .extend('url', async ({ admission }, { onCleanup }) => {
    const server = createServer();
    const gateway = createGateway({
      config: readConfig({
        NODE_ENV: 'test',
        DATABASE_URL: 'postgres://127.0.0.1/none',
      }),
      admission,
      log: fastify().log,
      authWithinMs: AUTH_WITHIN_MS,
      identify: async () => GUEST,
      begin() {
        throw new Error('nobody is let in');
      },
    });
    routeUpgrades(server, '/socket.io/', [gateway.route]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onCleanup(() => {
      gateway.close();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/ws`;
  })
  .extend('open', async ({ url }, { onCleanup }) => {
    const opened: TcpWebSocket[] = [];
    onCleanup(() => opened.forEach((socket) => socket.destroy()));
    return async () => {
      const headers = { 'sec-websocket-protocol': GATEWAY_PROTOCOL };
      const socket = await tcpWebSocket(url, { headers });
      opened.push(socket);
      return socket;
    };
  });

test('who does not say who they are in time is closed: 4001', async ({ open }) => {
  const startedAt = process.hrtime.bigint();
  const socket = await open();
  expect(await socket.closeCode()).toBe(4001);
  expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeGreaterThanOrEqual(
    AUTH_WITHIN_MS - 2,
  );
});

test('pings are no sign of who somebody is', async ({ open }) => {
  const socket = await open();
  const pinging = setInterval(() => socket.send({ opcode: PING }), 20);
  expect(await socket.closeCode()).toBe(4001);
  clearInterval(pinging);
});

test('what cannot be decided now may be tried again later: 1013', async ({ open }) => {
  const socket = await open();
  socket.send(words({ t: 'auth', id: 1 }));
  expect(JSON.parse(await socket.nextText())).toEqual({
    t: 'err',
    id: 1,
    code: 'backend_unavailable',
  });
  expect(await socket.closeCode()).toBe(1013);
});

test('a node that takes nobody answers 503 and when to come back', async ({ admission, open }) => {
  admission.close();
  const { status, headers } = await open();
  expect(status).toBe(503);
  expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
});

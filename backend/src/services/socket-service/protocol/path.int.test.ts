import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { tcpWebSocket } from '../testing/tcpWebSocket.ts';
import { engineClient } from './testing/engineClient.ts';
import { connectByPolling } from './testing/pollingClient.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { connectMain, expectEcho } from './testing/socketIoClient.ts';

const PATH = '/realtime/v1/';
const test = protocolTest({ SOCKET_IO_PATH: '/realtime/v1' });

test('sockets are served under the configured path, by both transports and through the upgrade', async ({
  node,
}) => {
  const client = engineClient(node.url, PATH);
  const wire = client.openWebSocket();
  await wire.next();
  await connectMain(wire);
  await expectEcho(wire);

  const session = await connectByPolling(client);
  const upgrade = session.upgrade();
  upgrade.send('2probe');
  expect(await upgrade.next()).toBe('3probe');
  upgrade.send('5');
  await expectEcho(upgrade);
  client.end();
});

test('a fragment hides no session from admission: it is refused', async ({ node }) => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(node.url).port) });
  socket.end(`GET ${PATH}?EIO=4&transport=polling#&sid=x HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
});

test('and no longer under the usual one', async ({ node }) => {
  const { status } = await engineClient(node.url).request({ EIO: '4', transport: 'polling' });
  expect(status).toBe(404);
  const upgrade = tcpWebSocket(`${node.url}/socket.io/?EIO=4&transport=websocket`);
  await expect(upgrade).rejects.toThrow('ended the connection without an answer');
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'vitest';
import { metricOf } from '../testing/metricOf.ts';
import { sharedNodeTest } from '../testing/sharedNodeTest.ts';
import { frame, PING, TEXT } from '../testing/webSocketFrame.ts';

const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '\r\n',
].join('\r\n');
const MOST_BYTES = 64 * 1024 * 1024;

/** A guest whose end of the TCP connection is read no more once it is greeted. */
async function unread(url: string): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  socket.on('error', () => undefined);
  socket.write(UPGRADE);
  await once(socket, 'data');
  socket.write(frame({ opcode: TEXT, payload: '40' }));
  for (let heard = ''; !heard.includes('"hello"');)
    heard += String((await once(socket, 'data'))[0]);
  socket.pause();
  return socket;
}

/** Until the server ends it; fails if it takes all of that instead. */
async function flood(socket: Socket, bytes: Buffer): Promise<void> {
  const closed = new Promise((resolve) => socket.once('close', resolve));
  for (let sent = 0; !socket.destroyed; sent += bytes.length) {
    expect(sent, 'sent to a server that did not mind').toBeLessThan(MOST_BYTES);
    if (!socket.write(bytes))
      await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
}

const many = (payload: string, opcode: number) =>
  Buffer.concat(Array.from({ length: 2_000 }, () => frame({ opcode, payload })));

for (const [what, bytes] of [
  ['pings', many('x'.repeat(125), PING)],
  ['messages beyond the rate', many('421["leave:role","student"]', TEXT)],
  ['connects to namespaces that are not there', many('40/nowhere,', TEXT)],
] as const)
  sharedNodeTest(`whoever reads no answer is ended: ${what}`, async ({ node }) => {
    const socket = await unread(node.url);
    await flood(socket, bytes);
    await expect.poll(() => metricOf(node, 'connections')).toBe(0);
  });

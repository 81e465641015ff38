import { expect } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { type TcpWebSocket, tcpWebSocket } from '../testing/tcpWebSocket.ts';
import {
  BINARY,
  closePayload,
  CLOSE,
  CONTINUATION,
  type FrameSpec,
  PING,
  PONG,
  TEXT,
} from '../testing/webSocketFrame.ts';
import { protocolTest } from './testing/protocolTest.ts';
import { expectEcho } from './testing/socketIoClient.ts';

const test = protocolTest().extend('open', async ({ node }, { onCleanup }) => {
  const opened: TcpWebSocket[] = [];
  onCleanup(() => opened.forEach((each) => each.destroy()));
  return async (options?: Parameters<typeof tcpWebSocket>[1]) => {
    const socket = await tcpWebSocket(`${node.url}/socket.io/?EIO=4&transport=websocket`, options);
    opened.push(socket);
    return socket;
  };
});

test('each packet has a frame of its own', async ({ connected }) => {
  const wire = await connected();
  wire.send('42["test:echo",1]', '42["test:echo",2]');
  expect([await wire.next(), await wire.next()]).toEqual([
    '42["test:echo",1]',
    '42["test:echo",2]',
  ]);
});

test('the separator of polling is nothing special over WebSocket', async ({ connected }) => {
  const wire = await connected();
  wire.send('42["test:echo","1\\u001e2"]');
  expect(JSON.parse((await wire.nextText()).slice(2))).toEqual(['test:echo', '1\u001E2']);
});

test('binary goes and comes in binary frames as it is', async ({ connected }) => {
  const wire = await connected();
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  wire.send('451-["test:echo",{"_placeholder":true,"num":0}]', everyByte);
  expect(await wire.next()).toBe('451-["test:echo",{"_placeholder":true,"num":0}]');
  expect(await wire.next()).toEqual(everyByte);
});

test.for(['', 'abc', '7', '9', '-1', '4', '0', '0{}', '2', '5', '6', 'Ā'])(
  'a WebSocket that sends «%s» is closed',
  async (packet, { connected }) => {
    const wire = await connected();
    wire.send(packet);
    await wire.closed;
  },
);

test('a close packet closes the WebSocket', async ({ connected }) => {
  const wire = await connected();
  wire.send('1');
  await wire.closed;
});

test('a pong that nobody asked for changes nothing', async ({ connected }) => {
  const wire = await connected();
  wire.send('3', '3probe');
  await expectEcho(wire);
});

test('a message beyond maxPayload closes the WebSocket with 1009', async ({ connected }) => {
  const wire = await connected();
  wire.send(`42["test:echo","${'x'.repeat(65_536)}"]`);
  expect(await wire.closed).toBe(1009);
});

test('the upgrade is answered as RFC 6455 says', async ({ open }) => {
  const { status, headers } = await open({
    headers: { 'sec-websocket-extensions': 'permessage-deflate' },
  });
  expect(status).toBe(101);
  expect(headers).toMatchObject({
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  });
  expect(headers).not.toHaveProperty('sec-websocket-extensions');
});

test.for([
  { 'sec-websocket-key': undefined },
  { 'sec-websocket-key': 'too short' },
  { 'sec-websocket-version': undefined },
  { 'sec-websocket-version': '12' },
])('an upgrade with %o is refused', async (headers, { open }) => {
  expect((await open({ headers })).status).toBeGreaterThanOrEqual(400);
});

test('an upgrade from a strange origin is refused', async ({ open }) => {
  const { status } = await open({ headers: { origin: 'https://evil.example' } });
  expect(status).toBeGreaterThanOrEqual(400);
});

const breaches: [string, number, FrameSpec[]][] = [
  ['an unmasked frame', 1002, [{ opcode: TEXT, payload: '40', isMasked: false }]],
  ['a reserved bit', 1002, [{ opcode: TEXT, payload: '40', reserved: 4 }]],
  ['an unknown kind of frame', 1002, [{ opcode: 3, payload: '40' }]],
  ['a continuation of nothing', 1002, [{ opcode: CONTINUATION, payload: '40' }]],
  ['a ping in pieces', 1002, [{ opcode: PING, fin: false }]],
  ['a ping that is too long', 1002, [{ opcode: PING, payload: 'x'.repeat(126) }]],
  ['text that is not UTF-8', 1007, [{ opcode: TEXT, payload: Buffer.from([0x34, 0xc3, 0x28]) }]],
  ['a close code that nobody sends', 1002, [{ opcode: CLOSE, payload: closePayload(1005) }]],
  ['a length beyond maxPayload', 1009, [{ opcode: TEXT, claimedLength: 65_537n }]],
];
for (const [what, code, frames] of breaches) {
  test(`${what} closes the WebSocket with ${code}`, async ({ open }) => {
    const socket = await open();
    expect(await socket.nextText()).toMatch(/^0\{/);
    socket.send(...frames);
    expect(await socket.closeCode()).toBe(code);
    await socket.ended;
  });
}

test('a packet in pieces, with a ping between them, is one packet', async ({ open }) => {
  const socket = await open();
  expect(await socket.nextText()).toMatch(/^0\{/);
  socket.send(
    { opcode: TEXT, payload: '4', fin: false },
    { opcode: PING, payload: 'are you there?' },
    { opcode: CONTINUATION, payload: '0' },
  );
  expect(await socket.next()).toEqual({ opcode: PONG, payload: Buffer.from('are you there?') });
  expect(await socket.nextText()).toMatch(/^40\{/);
});

test('a session whose TCP connection is cut is forgotten', async ({ node, open }) => {
  const socket = await open();
  const { sid } = JSON.parse((await socket.nextText()).slice(1));
  const isKnown = async () => {
    const query = new URLSearchParams({ EIO: '4', transport: 'polling', sid }).toString();
    return JSON.parse(await (await fetch(`${node.url}/socket.io/?${query}`)).text()).code !== 1;
  };
  expect(await isKnown()).toBe(true);
  socket.destroy();
  await eventually(isKnown).toBe(false);
});

test('binary that belongs to no packet closes the WebSocket', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: BINARY, payload: Buffer.from([1, 2, 3]) });
  await socket.closeCode();
});

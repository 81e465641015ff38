import { expect } from 'vitest';
import {
  BINARY,
  CLOSE,
  CONTINUATION,
  frame,
  type FrameSpec,
  PING,
  PONG,
  TEXT,
} from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { expectAlive, hear, words } from './testing/talk.ts';

const test = gatewayTest();

const PING_WORDS = JSON.stringify({ t: 'ping', id: 7 });
const half = Math.floor(PING_WORDS.length / 2);
const begun: FrameSpec = { opcode: TEXT, payload: PING_WORDS.slice(0, half), fin: false };
const rest: FrameSpec = { opcode: CONTINUATION, payload: PING_WORDS.slice(half) };
const whole: FrameSpec = { opcode: TEXT, payload: PING_WORDS };

const RESERVED_BITS = [1, 2, 3, 4, 5, 6, 7];
const RESERVED_OPCODES = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15];

const breaches: [string, FrameSpec[]][] = [
  ...RESERVED_BITS.map((reserved): [string, FrameSpec[]] => [
    `text with the reserved bits ${reserved}`,
    [{ ...whole, reserved }],
  ]),
  ['a ping with a reserved bit', [{ opcode: PING, reserved: 1 }]],
  ['a close with a reserved bit', [{ opcode: CLOSE, reserved: 2 }]],
  ['a continuation with a reserved bit', [begun, { ...rest, reserved: 4 }]],
  ...RESERVED_OPCODES.map((opcode): [string, FrameSpec[]] => [
    `a frame of the reserved kind ${opcode}`,
    [{ opcode }],
  ]),
  ['an unmasked text', [{ ...whole, isMasked: false }]],
  ['an unmasked and empty text', [{ opcode: TEXT, isMasked: false }]],
  ['an unmasked ping', [{ opcode: PING, isMasked: false }]],
  ['an unmasked close', [{ opcode: CLOSE, isMasked: false }]],
  ['an unmasked continuation', [begun, { ...rest, isMasked: false }]],
  ['a ping in pieces', [{ opcode: PING, fin: false }]],
  ['a pong in pieces', [{ opcode: PONG, fin: false }]],
  ['a close in pieces', [{ opcode: CLOSE, fin: false }]],
  ['a ping of 126 bytes', [{ opcode: PING, payload: 'x'.repeat(126) }]],
  ['a pong of 126 bytes', [{ opcode: PONG, payload: 'x'.repeat(126) }]],
  ['a close of 126 bytes', [{ opcode: CLOSE, payload: Buffer.alloc(126, 3) }]],
  ['a ping that tells its length in 16 bits', [{ opcode: PING, payload: 'x', lengthBytes: 2 }]],
  ['a ping that tells its length in 64 bits', [{ opcode: PING, payload: 'x', lengthBytes: 8 }]],
  ['the end of a message that never began', [rest]],
  ['the middle of a message that never began', [{ ...rest, fin: false }]],
  ['a continuation after a whole message', [whole, rest]],
  ['a text inside a message', [begun, whole]],
  ['a text’s first piece inside a message', [begun, begun]],
  ['binary inside a message', [begun, { opcode: BINARY, payload: 'x' }]],
];

test.for(breaches)('%s closes with 1002', async ([, frames], { greeted }) => {
  const socket = await greeted();
  socket.send(...frames, words({ t: 'ping', id: 8 }));
  expect(await socket.closeCode()).toBe(1002);
  await socket.ended;
  await expect(socket.next()).rejects.toThrow('ended');
});

test('also before anybody has said who they are', async ({ open }) => {
  const socket = await open();
  socket.send({ opcode: TEXT, payload: '{"t":"auth"}', isMasked: false });
  expect(await socket.closeCode()).toBe(1002);
});

test.for([
  [{ opcode: BINARY, payload: PING_WORDS }],
  [{ opcode: BINARY }],
  [
    { opcode: BINARY, payload: 'x', fin: false },
    { opcode: CONTINUATION, payload: 'y' },
  ],
])('binary, %o, closes with 1003', async (frames, { greeted }) => {
  const socket = await greeted();
  socket.send(...frames);
  expect(await socket.closeCode()).toBe(1003);
});

test('a message in pieces is one message, with pings and pongs between them', async ({
  greeted,
}) => {
  const socket = await greeted();
  socket.send(
    begun,
    { opcode: PING, payload: 'between' },
    { opcode: PONG },
    { opcode: CONTINUATION, fin: false },
    rest,
  );
  expect(await socket.next()).toEqual({ opcode: PONG, payload: Buffer.from('between') });
  expect(await hear(socket)).toMatchObject({ t: 'ping', id: 7 });
});

test('a message may come in pieces of a byte, and a piece in packets of a byte', async ({
  greeted,
}) => {
  const socket = await greeted();
  const last = PING_WORDS.length - 1;
  const pieces = PING_WORDS.split('').map((payload, index) =>
    frame({ opcode: index === 0 ? TEXT : CONTINUATION, payload, fin: index === last }),
  );
  for (const byte of Buffer.concat(pieces)) socket.write(Buffer.from([byte]));
  expect(await hear(socket)).toMatchObject({ t: 'ping', id: 7 });
});

test('an empty text is a message, and no JSON', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: TEXT });
  expect(await hear(socket)).toEqual({ t: 'err', code: 'malformed' });
  await expectAlive(socket);
});

test.for(['', 'x', 'a'.repeat(125)])(
  'a ping with «%s» is answered with the same',
  async (payload, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: PING, payload });
    expect(await socket.next()).toEqual({ opcode: PONG, payload: Buffer.from(payload) });
  },
);

test('pings are answered in their order, also before anybody has said who they are', async ({
  open,
}) => {
  const socket = await open();
  socket.send(...['1', '2', '3'].map((payload): FrameSpec => ({ opcode: PING, payload })));
  expect([await socket.nextText(), await socket.nextText(), await socket.nextText()]).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('a pong that nobody asked for changes nothing', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: PONG, payload: 'unasked' });
  await expectAlive(socket);
});

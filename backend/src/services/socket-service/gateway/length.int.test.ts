import { expect } from 'vitest';
import { CONTINUATION, type FrameSpec, TEXT } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { expectAlive, hear } from './testing/talk.ts';

const test = gatewayTest();

const LARGEST = 64 * 1024;

/** A ping of exactly so many bytes; what is not asked for is ignored. */
function pingOf(bytes: number): string {
  const empty = JSON.stringify({ t: 'ping', id: 1, filling: '' });
  return JSON.stringify({ t: 'ping', id: 1, filling: 'x'.repeat(bytes - empty.length) });
}

const pieces = (text: string, size: number): FrameSpec[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) => ({
    opcode: index === 0 ? TEXT : CONTINUATION,
    payload: text.slice(index * size, (index + 1) * size),
    fin: (index + 1) * size >= text.length,
  }));

test.for([125, 126, 127, 65_535, LARGEST])(
  'a message of %i bytes is taken',
  async (bytes, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: TEXT, payload: pingOf(bytes) });
    expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
  },
);

test('64 KB may come in pieces', async ({ greeted }) => {
  const socket = await greeted();
  socket.send(...pieces(pingOf(LARGEST), 1_000));
  expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
});

test('a byte more than 64 KB closes with 1009', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: TEXT, payload: pingOf(LARGEST + 1) });
  expect(await socket.closeCode()).toBe(1009);
  await socket.ended;
});

test('in pieces, too', async ({ greeted }) => {
  const socket = await greeted();
  socket.send(...pieces(pingOf(LARGEST + 1), 30_000));
  expect(await socket.closeCode()).toBe(1009);
});

test.for([BigInt(LARGEST + 1), 2n ** 31n, 2n ** 32n + 5n, 2n ** 53n, 2n ** 62n])(
  'a message that only announces %s bytes closes before they come',
  async (claimedLength, { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: TEXT, payload: '{', claimedLength });
    expect(await socket.closeCode()).toBe(1009);
  },
);

test('a length whose highest bit is set is none', async ({ greeted }) => {
  const socket = await greeted();
  socket.send({ opcode: TEXT, payload: '{', claimedLength: 2n ** 63n + 14n });
  expect(await socket.closeCode()).toBeOneOf([1002, 1009]);
});

// The RFC asks senders for the shortest form, and leaves to receivers what they do about others.
test.for([
  [20, 2],
  [20, 8],
  [300, 8],
] as const)(
  'a length of %i in %i bytes is taken for what it says, or refused',
  async ([bytes, lengthBytes], { greeted }) => {
    const socket = await greeted();
    const payload = JSON.stringify({ t: 'ping', id: 1 }).padEnd(bytes);
    socket.send({ opcode: TEXT, payload, lengthBytes });
    const { opcode, payload: answer } = await socket.next();
    if (opcode === TEXT) expect(JSON.parse(answer.toString())).toMatchObject({ t: 'ping', id: 1 });
    else expect(answer.readUInt16BE(0)).toBe(1002);
  },
);

test('an unfinished message keeps nobody else from being served', async ({ greeted }) => {
  const waiting = await greeted();
  waiting.send({ opcode: TEXT, payload: 'x', claimedLength: 60_000n });
  await expectAlive(await greeted());
});

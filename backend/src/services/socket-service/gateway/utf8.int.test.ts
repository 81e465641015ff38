import { expect } from 'vitest';
import type { TcpWebSocket } from '../testing/tcpWebSocket.ts';
import { CONTINUATION, type FrameSpec, PING, TEXT } from '../testing/webSocketFrame.ts';
import { gatewayTest } from './testing/gatewayTest.ts';
import { hear } from './testing/talk.ts';

const test = gatewayTest();

const VALID = {
  'two bytes, the first': 'c280',
  'two bytes, the last': 'dfbf',
  'three bytes, the first': 'e0a080',
  'the last before the surrogates': 'ed9fbf',
  'the first after the surrogates': 'ee8080',
  'the replacement character': 'efbfbd',
  'a character that is none': 'efbfbf',
  'four bytes, the first': 'f0908080',
  'four bytes, the last': 'f48fbfbf',
  Greek: 'cebae1bdb9cf83cebcceb5',
  'a face': 'f09f9982',
};

const INVALID = {
  'a continuation alone': '80',
  'the last continuation alone': 'bf',
  'two continuations': '80bf',
  'a NUL that is too long': 'c080',
  'a slash of two bytes': 'c0af',
  'the last overlong of two bytes': 'c1bf',
  'a slash of three bytes': 'e080af',
  'the last overlong of three bytes': 'e09fbf',
  'a slash of four bytes': 'f08080af',
  'the last overlong of four bytes': 'f08fbfbf',
  'the first surrogate': 'eda080',
  'the last high surrogate': 'edafbf',
  'the first low surrogate': 'edb080',
  'the last surrogate': 'edbfbf',
  'a pair of surrogates': 'eda080edb080',
  'the first beyond U+10FFFF': 'f4908080',
  'a lead byte F5': 'f5808080',
  'five bytes': 'f888808080',
  'six bytes': 'fc8480808080',
  'a byte FE': 'fe',
  'a byte FF': 'ff',
  'a byte order mark of another encoding': 'fffe',
  'two bytes of which one is missing': 'c3',
  'three bytes of which one is missing': 'e282',
  'three bytes of which two are missing': 'e2',
  'four bytes of which one is missing': 'f09f92',
  'four bytes of which two are missing': 'f09f',
  'two bytes broken by a letter': 'c328',
  'three bytes broken at the second': 'e228a1',
  'three bytes broken at the third': 'e28228',
  'four bytes broken at the second': 'f0288cbc',
  'four bytes broken at the third': 'f09028bc',
  'four bytes broken at the fourth': 'f0908c28',
  'a sequence broken by another': 'e2c3a9',
};

const START = Buffer.from('{"t":"ping","id":1,"filling":"');
const END = Buffer.from('"}');
const message = (hex: string) => Buffer.concat([START, Buffer.from(hex, 'hex'), END]);

/** In pieces cut before each byte of the sequence, with a ping in every gap. */
function inPieces(hex: string): FrameSpec[] {
  const bytes = [...Buffer.from(hex, 'hex')].map((byte) => Buffer.from([byte]));
  return [
    { opcode: TEXT, payload: START, fin: false },
    ...bytes.flatMap((payload): FrameSpec[] => [
      { opcode: PING, payload: 'between' },
      { opcode: CONTINUATION, payload, fin: false },
    ]),
    { opcode: CONTINUATION, payload: END },
  ];
}

async function afterPongs(socket: TcpWebSocket, count: number) {
  for (let pong = 0; pong < count; pong += 1) expect(await socket.nextText()).toBe('between');
}

test.for(Object.entries(VALID))(
  '%s (%s) is text, whole or in pieces',
  async ([, hex], { greeted }) => {
    const socket = await greeted();
    socket.send({ opcode: TEXT, payload: message(hex) });
    expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
    socket.send(...inPieces(hex));
    await afterPongs(socket, hex.length / 2);
    expect(await hear(socket)).toMatchObject({ t: 'ping', id: 1 });
  },
);

test.for(Object.entries(INVALID))('%s (%s) closes with 1007', async ([, hex], { greeted }) => {
  const messages: FrameSpec[][] = [
    [{ opcode: TEXT, payload: Buffer.from(hex, 'hex') }],
    [{ opcode: TEXT, payload: message(hex) }],
    inPieces(hex),
  ];
  for (const frames of messages) {
    const socket = await greeted();
    socket.send(...frames);
    expect(await socket.closeCode()).toBe(1007);
    await socket.ended;
  }
});

test('a message that ends within a character closes with 1007, though the next one would complete it', async ({
  greeted,
}) => {
  const socket = await greeted();
  socket.send({ opcode: TEXT, payload: Buffer.from([0xe2, 0x82]) });
  socket.send({ opcode: TEXT, payload: Buffer.from([0xac]) });
  expect(await socket.closeCode()).toBe(1007);
});

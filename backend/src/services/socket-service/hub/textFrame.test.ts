import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { textFrame } from './textFrame.ts';

/** Of the `ws` library, whose types leave it out. */
const { Receiver } = createRequire(import.meta.url)('ws') as { Receiver: new () => Writable };

/** What a WebSocket client makes of these bytes. */
async function received(bytes: Buffer): Promise<{ text: string; isBinary: boolean }[]> {
  const messages: { text: string; isBinary: boolean }[] = [];
  const receiver = new Receiver();
  receiver.on('message', (data: Buffer, isBinary: boolean) =>
    messages.push({ text: data.toString(), isBinary }),
  );
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  receiver.on('error', reject).write(bytes, () => resolve());
  await promise;
  return messages;
}

test.for([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])(
  'a text of %i bytes arrives as it was',
  async (length) => {
    const text = 'x'.repeat(length);
    expect(await received(textFrame(text))).toEqual([{ text, isBinary: false }]);
  },
);

test.for([
  ['é', 62],
  ['é', 63],
  ['座', 41],
  ['座', 42],
  ['🪑', 31],
  ['🪑', 32],
  ['🪑', 16_383],
  ['🪑', 16_384],
] as const)('the length of %s, %i times, is told in bytes', async ([letter, times]) => {
  const text = letter.repeat(times);
  expect(await received(textFrame(text))).toEqual([{ text, isBinary: false }]);
});

test('the length takes as few bytes as it can, and nothing is masked', () => {
  const headOf = (length: number) => [...textFrame('x'.repeat(length)).subarray(0, 4)];
  expect(headOf(125)).toEqual([0x81, 125, 0x78, 0x78]);
  expect(headOf(126)).toEqual([0x81, 126, 0, 126]);
  expect(headOf(65_535)).toEqual([0x81, 126, 0xff, 0xff]);
  expect(headOf(65_536).slice(0, 2)).toEqual([0x81, 127]);
});

test('frames one after the other are as many messages', async () => {
  const texts = ['a', 'ö'.repeat(63), 'b'.repeat(65_536), ''];
  const messages = await received(Buffer.concat(texts.map(textFrame)));
  expect(messages.map(({ text }) => text)).toEqual(texts);
});

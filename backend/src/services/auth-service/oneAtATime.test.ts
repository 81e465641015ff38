import { expect, test } from 'vitest';
import { createOneAtATime } from './oneAtATime.ts';

test('what shares a key runs in order, one after the other, though one fails', async () => {
  const oneAtATime = createOneAtATime();
  const happened: string[] = [];
  const step = (name: string) => async () => {
    happened.push(`${name} begins`);
    await Promise.resolve();
    happened.push(`${name} ends`);
    if (name === 'a') throw new Error('a failed');
    return name;
  };
  const answers = await Promise.allSettled([
    oneAtATime('key', step('a')),
    oneAtATime('key', step('b')),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(happened).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('another key does not wait', async () => {
  const oneAtATime = createOneAtATime();
  let finish = () => {};
  const slow = oneAtATime('slow', () => new Promise<void>((resolve) => (finish = resolve)));
  expect(await oneAtATime('quick', async () => 'done')).toBe('done');
  finish();
  await slow;
});

import { expect, test, vi } from 'vitest';
import { gather } from './gather.ts';

test('what is asked in one turn is asked once, and everybody gets the answer', async () => {
  const run = vi.fn(async (keys: string[]) => keys.join());
  const ask = gather(run);
  expect(await Promise.all([ask(['a']), ask(['b', 'a'])])).toEqual(['a,b', 'a,b']);
  expect(run).toHaveBeenCalledOnce();
});

test('under a storm one question goes out in a while, and nobody is answered from before they asked', async () => {
  vi.useFakeTimers();
  const run = vi.fn(async (keys: number[]) => keys);
  const ask = gather(run, Date.now);
  await ask([0]);
  const answers = [];
  for (let n = 1; n <= 100; n += 1) {
    answers.push(ask([n]));
    await vi.advanceTimersByTimeAsync(2);
  }
  await vi.advanceTimersByTimeAsync(40);
  expect(run.mock.calls.length).toBeLessThanOrEqual(7);
  for (const [index, answer] of answers.entries()) expect(await answer).toContain(index + 1);
  vi.useRealTimers();
});

test('a question that fails, fails for all who asked it and for nobody after them', async () => {
  let isDown = true;
  const ask = gather(async (keys: string[]) => {
    if (isDown) throw new Error('down');
    return keys.length;
  });
  const both = await Promise.allSettled([ask(['a']), ask(['b'])]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect(await ask(['c'])).toBe(1);
});

import { expect, test } from 'vitest';
import { createFewAtATime } from './fewAtATime.ts';

test('never more than the limit at once, and everybody gets a turn, also after a failure', async () => {
  const fewAtATime = createFewAtATime(2);
  let running = 0;
  let most = 0;
  const step = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    throw new Error('it failed');
  };
  const answers = await Promise.allSettled(Array.from({ length: 7 }, () => fewAtATime(step)));
  expect([most, running, answers.length]).toEqual([2, 0, 7]);
});

import { expect, test } from 'vitest';
import { retry } from './retry.ts';

function attempts(failures: number) {
  const made: { attempt: number; isLast: boolean }[] = [];
  let runs = 0;
  return {
    made,
    run: async () => {
      runs += 1;
      if (runs <= failures) throw new Error('not yet');
    },
    onFailure: (_error: unknown, attempt: number, isLast: boolean) =>
      made.push({ attempt, isLast }),
  };
}
const { signal } = new AbortController();

test('it stops at the first success', async () => {
  const { run, onFailure, made } = attempts(1);
  await retry(run, { delaysMs: [0, 0, 0], signal, onFailure });
  expect(made).toEqual([{ attempt: 1, isLast: false }]);
});

test('it gives up when the delays are used up, and says so', async () => {
  const { run, onFailure, made } = attempts(9);
  await retry(run, { delaysMs: [0], signal, onFailure });
  expect(made.map(({ isLast }) => isLast)).toEqual([false, true]);
});

test('when the process ends it waits no longer', async () => {
  const closing = new AbortController();
  const { run, onFailure, made } = attempts(9);
  const done = retry(run, { delaysMs: [60_000, 60_000], signal: closing.signal, onFailure });
  closing.abort();
  await done;
  expect(made.at(-1)?.isLast).toBe(true);
});

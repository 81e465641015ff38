import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

/** Runs that end when told, each answering its number. */
function controlled() {
  const runs: PromiseWithResolvers<number>[] = [];
  const ask = inTurn(() => {
    const run = Promise.withResolvers<number>();
    runs.push(run);
    return run.promise;
  });
  return { ask, runs, end: (n: number) => runs[n - 1]?.resolve(n) };
}

test('who asks while it runs gets the next run, all of them the same one', async () => {
  const { ask, runs, end } = controlled();
  const first = ask();
  const late = [ask(), ask(), ask()];
  expect(runs).toHaveLength(1);
  end(1);
  expect(await first).toBe(1);
  expect(runs).toHaveLength(2);
  const later = ask();
  end(2);
  expect(await Promise.all(late)).toEqual([2, 2, 2]);
  end(3);
  expect(await later).toBe(3);
  expect(runs).toHaveLength(3);
});

test('after a pause the next run begins at once', async () => {
  const { ask, runs, end } = controlled();
  const first = ask();
  end(1);
  await first;
  const second = ask();
  expect(runs).toHaveLength(2);
  end(2);
  expect(await second).toBe(2);
});

test('a run that fails fails for those who wait for it, and the next one runs', async () => {
  const { ask, runs, end } = controlled();
  const first = ask();
  const second = ask();
  runs[0]?.reject(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  end(2);
  expect(await second).toBe(2);
});

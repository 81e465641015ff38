import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { Goal, Panel } from './types.ts';

const panel = (...goals: Goal[]): Panel => ({
  title: 'CPU a delivery',
  metric: 'cpu',
  unit: 's',
  rounds: [
    {
      name: 'ours',
      role: 'product',
      samples: [
        { cpu: 2, wait: 1 },
        { cpu: 9, wait: 3 },
        { cpu: 4, wait: 2 },
      ],
    },
    { name: 'raw', role: 'limit', samples: [{ cpu: 2 }, { cpu: 3 }, { cpu: 2 }] },
  ],
  goals,
});

test('a ratio is taken round by round and judged by its median', () => {
  const [verdict] = judge(panel({ title: 'ratio', of: 'ours', per: 'raw', atMost: 2 }));
  expect(verdict).toMatchObject({ values: [1, 3, 2], median: 2, min: 1, max: 3, isMet: true });
});

test('a figure beyond its bound is not met, in either direction', () => {
  const verdicts = judge(
    panel(
      { title: 'too much', of: 'ours', atMost: 3.9 },
      { title: 'too little', of: 'ours', atLeast: 4.1 },
      { title: 'another metric', of: 'ours', metric: 'wait', atMost: 2 },
    ),
  );
  expect(verdicts.map(({ isMet }) => isMet)).toEqual([false, false, true]);
});

test('without a bound a figure is shown and not judged; of a contender that was left out there is none', () => {
  const verdicts = judge(
    panel(
      { title: 'shown', of: 'ours', per: 'raw' },
      { title: 'left out', of: 'bun', atMost: 1 },
      { title: 'its limit left out', of: 'ours', per: 'bun', atMost: 1 },
    ),
  );
  expect(verdicts).toMatchObject([{ title: 'shown', isMet: null }]);
});

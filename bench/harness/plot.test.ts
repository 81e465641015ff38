import { expect, test } from 'vitest';
import { ticks } from './axis.ts';
import { plot } from './plot.ts';
import type { Panel } from './types.ts';

const machine = {
  cpu: 'A <fast> one',
  cores: 2,
  memoryGb: 8,
  node: 'v24.0.0',
  platform: 'linux x64',
  commit: 'abc',
  date: '2027-01-01T00:00:00Z',
  busyBefore: 0,
  loadBefore: 0,
  loadAfter: 0,
};

test('the axis ends at or above the highest value, in round steps from zero', () => {
  expect(ticks(4.3)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ticks(0.93)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks(17_000).at(-1)).toBeGreaterThanOrEqual(17_000);
});

test('a plot has a bar for each contender, a line for each goal on its axis, and nothing unescaped', () => {
  const panel: Panel = {
    title: 'a < b',
    metric: 'cpu',
    unit: 's',
    rounds: [
      { name: 'ours', role: 'product', samples: [{ cpu: 2 }, { cpu: 3 }] },
      { name: 'raw', role: 'limit', samples: [{ cpu: 2 }, { cpu: 2 }] },
    ],
    goals: [
      { title: 'ratio', of: 'ours', per: 'raw', atMost: 1.2 },
      { title: 'of another metric', of: 'ours', metric: 'p99', atMost: 5 },
    ],
  };
  const svg = plot('Title', [panel], machine, { isQuick: false });
  expect(svg.match(/<rect [^>]*class="(product|limit)"\/>/g)).toHaveLength(2 + 2);
  expect(svg.match(/class="goal"/g)).toHaveLength(1);
  expect(svg).toContain('a &lt; b');
  expect(svg).not.toContain('<fast>');
});

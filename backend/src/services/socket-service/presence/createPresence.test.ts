import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNodes } from './testing/createNodes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a person is there once, however many connections they have', async () => {
  const { nodeNamed, changes } = createNodes('a');
  const a = nodeNamed('a');
  for (let n = 0; n < 3; n += 1) a.enter('ann');
  a.leave('ann');
  a.leave('ann');
  await pass(20_000);
  expect(a.people()).toEqual(['ann']);
  a.leave('ann');
  await pass(20_000);
  expect(a.people()).toEqual([]);
  expect(changes.a).toEqual([
    { came: ['ann'], went: [] },
    { came: [], went: ['ann'] },
  ]);
});

test('whoever has left is gone five seconds later, not sooner', async () => {
  const { nodeNamed } = createNodes('a');
  const a = nodeNamed('a');
  a.enter('ann');
  await pass(1_000);
  a.leave('ann');
  await pass(4_900);
  expect(a.isThere('ann')).toBe(true);
  await pass(200);
  expect(a.isThere('ann')).toBe(false);
});

test('a page that is loaded again is no departure, neither here nor to the others', async () => {
  const { nodeNamed, changes, reports } = createNodes('a', 'b');
  nodeNamed('a').enter('ann');
  await pass(1_000);
  const before = reports.filter(({ isWhole }) => !isWhole).length;
  for (let n = 0; n < 3; n += 1) {
    nodeNamed('a').leave('ann');
    await pass(3_000);
    nodeNamed('a').enter('ann');
  }
  await pass(10_000);
  expect(changes.a).toEqual([{ came: ['ann'], went: [] }]);
  expect(changes.b).toEqual([{ came: ['ann'], went: [] }]);
  expect(reports.filter(({ isWhole }) => !isWhole)).toHaveLength(before);
});

test('changes within a quarter of a second are told together', async () => {
  const { nodeNamed, reports, changes } = createNodes('a', 'b');
  for (const person of ['ann', 'ben', 'cem']) {
    nodeNamed('a').enter(person);
    await pass(80);
  }
  await pass(10);
  const deltas = reports.filter(({ isWhole }) => !isWhole);
  expect(deltas.map(({ came }) => came)).toEqual([['ann', 'ben', 'cem']]);
  await pass(250);
  expect(nodeNamed('b').people()).toEqual(['ann', 'ben', 'cem']);
  expect(changes.b).toEqual([{ came: ['ann', 'ben', 'cem'], went: [] }]);
});

test('whoever came and went before it was told came for nobody', async () => {
  const { nodeNamed, changes } = createNodes('a', 'b');
  nodeNamed('a').enter('ann');
  nodeNamed('a').leave('ann');
  await pass(5_100);
  nodeNamed('a').enter('ann');
  await pass(300);
  expect(nodeNamed('b').people()).toEqual(['ann']);
  expect(changes.b).toEqual([{ came: ['ann'], went: [] }]);
});

test('nothing of it goes on after the end', async () => {
  const { nodeNamed } = createNodes('a', 'b');
  for (const name of ['a', 'b']) nodeNamed(name).enter(name);
  await pass(1_000);
  for (const name of ['a', 'b']) {
    nodeNamed(name).leave(name);
    nodeNamed(name).close();
  }
  expect(vi.getTimerCount()).toBe(0);
});

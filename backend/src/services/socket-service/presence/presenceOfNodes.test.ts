import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNodes } from './testing/createNodes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a person on two nodes has left when the last of them says so', async () => {
  const { nodeNamed, changes } = createNodes('a', 'b', 'c');
  nodeNamed('a').enter('ann');
  nodeNamed('b').enter('ann');
  await pass(1_000);
  nodeNamed('a').leave('ann');
  await pass(6_000);
  for (const name of ['a', 'b', 'c']) expect(nodeNamed(name).isThere('ann')).toBe(true);
  nodeNamed('b').leave('ann');
  await pass(6_000);
  for (const name of ['a', 'b', 'c']) expect(nodeNamed(name).isThere('ann')).toBe(false);
  expect(changes.c).toEqual([
    { came: ['ann'], went: [] },
    { came: [], went: ['ann'] },
  ]);
});

test('a node that fell silent is forgotten 25 seconds after its last word, with everybody it had', async () => {
  const { nodeNamed, kill, changes } = createNodes('a', 'b');
  nodeNamed('b').enter('ann');
  await pass(10_000);
  expect(nodeNamed('a').isThere('ann')).toBe(true);
  // The worst moment: right after it has said that it lives.
  kill('b');
  await pass(24_500);
  expect(nodeNamed('a').isThere('ann')).toBe(true);
  await pass(600);
  expect(nodeNamed('a').isThere('ann')).toBe(false);
  expect(
    nodeNamed('a')
      .nodes()
      .map(({ name }) => name),
  ).toEqual(['a']);
  await pass(250);
  expect(changes.a!.at(-1)).toEqual({ came: [], went: ['ann'] });
});

test('a node that says something at least every 25 seconds is not forgotten', async () => {
  const { nodeNamed, lose, mend, changes } = createNodes('a', 'b');
  nodeNamed('b').enter('ann');
  await pass(10_000);
  lose('b');
  await pass(15_000);
  mend('b');
  await pass(60_000);
  expect(nodeNamed('a').isThere('ann')).toBe(true);
  expect(changes.a).toEqual([{ came: ['ann'], went: [] }]);
});

test('a change that was lost is made good by the next whole report', async () => {
  const { nodeNamed, lose, mend } = createNodes('a', 'b');
  nodeNamed('a').enter('ann');
  await pass(1_000);
  lose('a');
  nodeNamed('a').leave('ann');
  nodeNamed('a').enter('ben');
  await pass(6_000);
  mend('a');
  expect(nodeNamed('b').people()).toEqual(['ann']);
  await pass(10_000);
  expect(nodeNamed('b').people()).toEqual(['ben']);
});

test('a node that says goodbye is forgotten at once, and may come back', async () => {
  const { nodeNamed, changes, kill, start } = createNodes('a', 'b');
  nodeNamed('b').enter('ann');
  await pass(1_000);
  kill('b');
  nodeNamed('a').gone('b');
  expect(nodeNamed('a').people()).toEqual([]);
  await pass(250);
  expect(changes.a!.at(-1)).toEqual({ came: [], went: ['ann'] });
  start('b');
  nodeNamed('b').enter('ann');
  await pass(300);
  expect(nodeNamed('a').people()).toEqual(['ann']);
});

test('a node that has just begun knows at once who is there', async () => {
  const { nodeNamed, start } = createNodes('a');
  nodeNamed('a').enter('ann');
  await pass(1_000);
  start('b');
  nodeNamed('b').announce();
  expect(nodeNamed('b').people()).toEqual(['ann']);
  expect(nodeNamed('b').nodes()).toMatchObject([
    { name: 'a', isRelay: true },
    { name: 'b', isRelay: false },
  ]);
});

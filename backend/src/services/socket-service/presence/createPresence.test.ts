import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresence, type Presence, type Report } from './createPresence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Nodes that hear each other at once; `lose` drops what a node says until it is `mend`ed. */
function createNodes(...names: string[]) {
  const lost = new Set<string>();
  const reports: Report[] = [];
  const nodes = new Map<string, Presence>();
  const changes: Record<string, { came: string[]; went: string[] }[]> = {};
  function start(name: string) {
    changes[name] = [];
    nodes.set(
      name,
      createPresence({
        node: name,
        name,
        connections: () => 0,
        isRelay: () => name === names[0],
        changed: (change) => changes[name]!.push(change),
        tell(report) {
          reports.push(report);
          if (lost.has(name)) return;
          for (const [other, presence] of nodes) if (other !== name) presence.heard(report);
        },
      }),
    );
  }
  names.forEach(start);
  const nodeNamed = (name: string) => nodes.get(name)!;
  return {
    reports,
    changes,
    start,
    nodeNamed,
    lose: (name: string) => lost.add(name),
    mend: (name: string) => lost.delete(name),
    /** Without a word, as when its machine is gone. */
    kill(name: string) {
      nodeNamed(name).close();
      nodes.delete(name);
    },
  };
}
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

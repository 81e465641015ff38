import { expect, test } from 'vitest';
import { nodesFor, type NodeState, ownerOf } from './nodesFor.ts';

const nodes = (...states: NodeState[]) =>
  states.map((state, index) => ({ name: `n${index + 1}`, state }));
const names = (found: { name: string }[]) => found.map(({ name }) => name).join(' ');

test('what begins goes from node to node in turn', () => {
  const all = nodes('ready', 'ready', 'ready');
  expect([0, 1, 2, 3].map((turn) => names(nodesFor(all, undefined, turn)))).toEqual([
    'n1 n2 n3',
    'n2 n3 n1',
    'n3 n1 n2',
    'n1 n2 n3',
  ]);
});

test('a node that drains comes after those that are ready, one that is away last', () => {
  expect(names(nodesFor(nodes('away', 'busy', 'ready'), undefined, 0))).toBe('n3 n2 n1');
});

test('a session goes on at its node, whatever is believed of that node', () => {
  expect(names(nodesFor(nodes('ready', 'ready', 'away'), 'n3', 0))).toBe('n3 n1 n2');
});

test('a node nobody knows owns nothing', () => {
  expect(names(nodesFor(nodes('ready', 'ready'), 'n7', 1))).toBe('n2 n1');
});

test('the session id of Engine.IO begins with its node', () => {
  expect(ownerOf('/socket.io/?EIO=4&transport=polling&sid=n2-Xk3_-a')).toBe('n2');
  expect(ownerOf('/socket.io/?EIO=4&transport=polling')).toBeUndefined();
  expect(ownerOf('/socket.io/?EIO=4&transport=polling&sid=Xk3')).toBeUndefined();
  expect(ownerOf('/api/libraries?sid=n2-1')).toBeUndefined();
});

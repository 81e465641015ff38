import { expect, test } from 'vitest';
import { chanceOf } from '../chance.ts';
import { FAULT_KINDS, FAULTS, planFaults } from './planFaults.ts';

const MINUTE_MS = 60_000;
const plan = (seed: number, minutes = 15, isPossible = (_kind: string) => true) =>
  planFaults(chanceOf(seed, 'faults'), 0, minutes * MINUTE_MS, isPossible);

test('the same seed plans the same faults at the same times', () => {
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
});

test.each([1, 2, 3, 4, 5])('two minutes meet every kind of fault (seed %i)', (seed) => {
  expect(new Set(plan(seed, 2).map(({ kind }) => kind))).toEqual(new Set(FAULT_KINDS));
});

test('what strikes the same thing leaves it time to be itself again, and the rest overlaps', () => {
  const freeAt = new Map<string, number>();
  for (const { kind, at } of plan(3)) {
    const { strikes, busyMs } = FAULTS[kind];
    expect(at).toBeGreaterThanOrEqual(freeAt.get(strikes) ?? 0);
    freeAt.set(strikes, at + busyMs);
  }
  expect(plan(3).length).toBeGreaterThan(150);
});

test('what is not possible here is left out', () => {
  const kinds = plan(1, 15, (kind) => !kind.startsWith('Redis')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.startsWith('Redis'))).toEqual([]);
});

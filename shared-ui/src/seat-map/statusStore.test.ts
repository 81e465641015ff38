import { expect, test } from 'vitest';
import { createStatusStore } from './statusStore.ts';
import type { SeatStatus } from './types.ts';

const booked = (until = '2026-11-03T10:00:00Z'): SeatStatus => ({ status: 'booked', until });

test('exactly the seats that changed are told', () => {
  const store = createStatusStore(
    new Map([
      ['a', booked()],
      ['b', booked()],
    ]),
  );
  const told: string[] = [];
  for (const id of ['a', 'b', 'c']) store.subscribe(id, () => told.push(id));
  store.replace(
    new Map([
      ['a', booked()],
      ['c', booked()],
    ]),
  );
  expect(told).toEqual(['b', 'c']);
});

test('an equal status keeps its identity, another one does not', () => {
  const store = createStatusStore(new Map([['a', booked()]]));
  const before = store.get('a');
  store.replace(new Map([['a', booked()]]));
  expect(store.get('a')).toBe(before);
  store.replace(new Map([['a', booked('2026-11-03T11:00:00Z')]]));
  expect(store.get('a')).not.toBe(before);
});

test('a seat counts its changes of status, not those of its end', () => {
  const store = createStatusStore(new Map());
  expect(store.get('a')).toEqual({ status: { status: 'free' }, changes: 0 });
  store.replace(new Map([['a', booked()]]));
  expect(store.get('a').changes).toBe(1);
  store.replace(new Map([['a', booked('2026-11-03T11:00:00Z')]]));
  expect(store.get('a').changes).toBe(1);
});

test('who has left is not told', () => {
  const store = createStatusStore(new Map());
  const told: string[] = [];
  store.subscribe('a', () => told.push('a'))();
  store.replace(new Map([['a', booked()]]));
  expect(told).toEqual([]);
});

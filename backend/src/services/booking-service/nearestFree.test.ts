import { expect, test } from 'vitest';
import { nearestFree } from './nearestFree.ts';

const seat = (id: string, x: number, more: { zoneId?: string; kind?: string } = {}) => ({
  id,
  label: id.toUpperCase(),
  zoneId: 'hall',
  kind: 'desk',
  y: 0,
  x,
  ...more,
});
const ids = (seats: { id: string }[]) => seats.map(({ id }) => id).join(' ');
const all = () => true;

test('what is alike comes before what is near', () => {
  const plan = [
    seat('w', 0),
    seat('carrel', 1, { kind: 'carrel' }),
    seat('elsewhere', 2, { zoneId: 'attic' }),
    seat('far', 90),
    seat('near', 40),
  ];
  expect(ids(nearestFree(plan, 'w', all, 3))).toBe('near far elsewhere');
  expect(ids(nearestFree(plan, 'w', all, 9))).toBe('near far elsewhere carrel');
});

test('equally far seats come by their labels, and taken ones not at all', () => {
  const plan = [seat('c', 3), seat('b', -1), seat('w', 1), seat('a', 3), seat('d', 2)];
  expect(ids(nearestFree(plan, 'w', (id) => id !== 'd', 3))).toBe('a b c');
});

test('beside a seat that is on no plan there is none', () => {
  expect(nearestFree([seat('a', 0)], 'gone', all, 3)).toEqual([]);
});

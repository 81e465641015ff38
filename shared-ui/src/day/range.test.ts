import { expect, test } from 'vitest';
import type { DayCell, DayRange } from './range.ts';
import { isWithin, pressedRange, stretchedRange } from './range.ts';

/** Six half hours from 0; the fourth is closed. */
const cells: DayCell[] = [0, 1, 2, 3, 4, 5].map((at) => ({
  from: at * 30,
  to: at * 30 + 30,
  free: 10,
  isOpen: at !== 3,
}));

const press = (...order: number[]): DayRange | null =>
  order.reduce<DayRange | null>((range, at) => {
    const cell = cells[at];
    return cell ? pressedRange(cells, range, cell) : range;
  }, null);

test('the first press starts a range, a later one ends it', () => {
  expect(press(0)).toEqual({ from: 0, to: 30 });
  expect(press(0, 2)).toEqual({ from: 0, to: 90 });
});

test('a press on a finished range, or before it, starts anew', () => {
  expect(press(0, 2, 1)).toEqual({ from: 30, to: 60 });
  expect(press(2, 0)).toEqual({ from: 0, to: 30 });
});

test('a range never runs over closed hours', () => {
  expect(press(3)).toBeNull();
  expect(press(1, 4)).toEqual({ from: 120, to: 150 });
});

test('the keyboard stretches and shrinks the end, up to closed hours and down to one cell', () => {
  const one = { from: 30, to: 60 };
  const two = { from: 30, to: 90 };
  expect(stretchedRange(cells, one, 1)).toEqual(two);
  expect(stretchedRange(cells, two, 1)).toEqual(two);
  expect(stretchedRange(cells, two, -1)).toEqual(one);
  expect(stretchedRange(cells, one, -1)).toEqual(one);
});

test('a cell is within a range only as a whole', () => {
  expect(cells.map((cell) => isWithin(cell, { from: 30, to: 90 }))).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

import { expect, test } from 'vitest';
import { boxOf, centreOf } from './geometry.ts';
import { ntuSeats, ntuZones } from './fixtures/ntuPlan.ts';
import { seatModel } from './seatModel.ts';
import { tablesOf } from './tables.ts';
import { zoneOutline } from './zoneOutline.ts';

const at = (x: number, y: number, zoneId = 'z') => ({ x, y, zoneId });

test('a box holds its points and a margin', () => {
  const box = boxOf([at(1, 5), at(-3, 9)], 2);
  expect(box).toEqual({ left: -5, top: 3, right: 3, bottom: 11 });
  expect(centreOf(box)).toEqual({ x: -1, y: 7 });
});

test('neighbours share a table; an aisle or another zone parts them', () => {
  const seats = [at(0, 0), at(13, 0), at(0, 16), at(50, 0), at(63, 0), at(76, 0, 'other')];
  expect(tablesOf(seats, 13)).toEqual([
    boxOf(seats.slice(0, 3), 6.5),
    boxOf(seats.slice(3, 5), 6.5),
  ]);
});

test('a hall of evenly spaced seats has no tables to draw', () => {
  expect(
    tablesOf(
      Array.from({ length: 40 }, (_, index) => at(index * 10, 0)),
      10,
    ),
  ).toEqual([]);
});

test('an outline steps in where rows are shorter, and smooths what is nearly even', () => {
  const wide = [at(0, 0), at(200, 0)];
  const nearlyWide = [at(10, 20), at(200, 20)];
  const narrow = [at(100, 40), at(200, 40)];
  const xs = new Set(zoneOutline([...wide, ...nearlyWide, ...narrow], 10, 5).map(({ x }) => x));
  expect([...xs].toSorted((one, other) => one - other)).toEqual([-5, 95, 205]);
});

test("every seat of the study hall lies within its zone's box, and the zones do not overlap", () => {
  const { zones, ordered } = seatModel(ntuSeats(), ntuZones);
  expect(zones.map(({ name }) => name)).toEqual(['Zone A', 'Zone B', 'Zone C']);
  for (const seat of ordered) {
    const inside = zones.filter(
      ({ box }) =>
        seat.x > box.left && seat.x < box.right && seat.y > box.top && seat.y < box.bottom,
    );
    expect(inside.map(({ id }) => id)).toEqual([seat.zoneId]);
  }
});

test('an empty plan is no fault', () => {
  expect(seatModel([], ntuZones)).toMatchObject({ rows: [], zones: [], tables: [] });
});

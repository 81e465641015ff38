import { expect, test } from 'vitest';
import { ntuSeats, ntuZones } from './fixtures/ntuPlan.ts';
import { seatPitch } from './seatPitch.ts';
import { seatRows } from './seatRows.ts';
import type { Seat } from './types.ts';

const seat = (id: string, x: number, y: number, zoneId = 'z'): Seat => ({
  id,
  label: id,
  zoneId,
  kind: 'desk',
  x,
  y,
  attributes: {},
  state: 'active',
});

const zones = [{ id: 'z', name: 'Zone Z' }];
const ids = (rows: ReturnType<typeof seatRows>) =>
  rows.map((row) => row.seats.map(({ id }) => id).join(''));

test("the study hall's seats are 13 units apart", () => {
  expect(seatPitch(ntuSeats())).toBe(13);
});

test('one seat alone still has a size', () => {
  expect(seatPitch([{ x: 5, y: 5 }])).toBeGreaterThan(0);
});

test('rows go from top to bottom, seats from left to right', () => {
  const rows = seatRows(
    [seat('d', 20, 40), seat('b', 20, 10), seat('c', 0, 40), seat('a', 0, 10)],
    zones,
    20,
  );
  expect(ids(rows)).toEqual(['ab', 'cd']);
  expect(rows.map((row) => row.label)).toEqual(['Zone Z, row 1', 'Zone Z, row 2']);
});

test('a row may waver a little, but not drift into the next', () => {
  const rows = seatRows(
    [seat('a', 0, 10), seat('b', 20, 14), seat('c', 40, 18), seat('d', 60, 22)],
    zones,
    20,
  );
  expect(ids(rows)).toEqual(['abc', 'd']);
});

test('seats of a zone that the plan does not name are not lost', () => {
  const rows = seatRows([seat('a', 0, 0), seat('b', 0, 0, 'gone')], zones, 20);
  expect(rows.map((row) => row.label)).toEqual(['Zone Z, row 1', 'Other seats, row 1']);
});

test('every seat of the study hall is in exactly one row', () => {
  const seats = ntuSeats();
  const inRows = seatRows(seats, ntuZones, 13).flatMap((row) => row.seats.map(({ id }) => id));
  expect(inRows).toHaveLength(822);
  expect(new Set(inRows).size).toBe(822);
});

import { describe, expect, test } from 'vitest';
import { freeByZone } from './freeByZone.ts';
import { listSeats } from './listSeats.ts';
import { attributeWords, seatDescription } from './seatDescription.ts';
import type { Seat, SeatStatus } from './types.ts';

const seat = (label: string, part: Partial<Seat> = {}): Seat => ({
  id: label,
  label,
  zoneId: label.slice(0, 1),
  kind: 'desk',
  x: 0,
  y: 0,
  attributes: {},
  state: 'active',
  ...part,
});

const taipei = { timeZone: 'Asia/Taipei', locale: 'en-GB' };
const until = '2026-11-03T10:00:00Z';

describe('seatDescription', () => {
  const desk = seat('A012', {
    attributes: { laptop_allowed: true, partition: true, near_window: true, near_wall: false },
  });

  test("says label, what the seat is like, and its state at the venue's time", () => {
    expect(seatDescription(desk, { status: 'free', until }, taipei)).toBe(
      'Seat A012, laptop allowed, partition, near window, free until 18:00',
    );
  });

  test.each<[SeatStatus, string]>([
    [{ status: 'booked', until }, 'booked until 18:00'],
    [{ status: 'held', until }, 'held by someone until 18:00'],
    [{ status: 'mine' }, 'yours'],
    [{ status: 'blocked', note: 'lamp broken' }, 'closed, lamp broken'],
  ])('%o is %s', (status, words) => {
    expect(seatDescription(seat('B1'), status, taipei)).toBe(`Seat B1, ${words}`);
  });

  test('a seat under maintenance says so whatever the bookings are', () => {
    expect(seatDescription(seat('B1', { state: 'maintenance' }))).toBe(
      'Seat B1, closed, under maintenance',
    );
  });
});

test('attributes read the same in snake case, camel case and unknown ones', () => {
  expect(
    attributeWords({
      nearWindow: true,
      table_seats: 4,
      standingDesk: true,
      monitors: 2,
      laptopAllowed: false,
    }),
  ).toEqual(['near window', 'table for 4', 'standing desk', 'monitors 2', 'no laptops']);
});

describe('listSeats', () => {
  const seats = [seat('A10'), seat('A2', { attributes: { nearWindow: true } }), seat('B1')];
  const none = { text: '', zoneId: '', isOnlyFree: false };
  const labels = (
    filter: Partial<typeof none>,
    status: ReadonlyMap<string, SeatStatus> = new Map(),
  ) => listSeats(seats, status, { ...none, ...filter }).map(({ label }) => label);

  test('orders labels as people count', () => {
    expect(labels({})).toEqual(['A2', 'A10', 'B1']);
  });

  test('finds by label, attribute, zone and state', () => {
    expect(labels({ text: 'a01' })).toEqual(['A10']);
    expect(labels({ text: 'window' })).toEqual(['A2']);
    expect(labels({ zoneId: 'B' })).toEqual(['B1']);
    expect(labels({ isOnlyFree: true }, new Map([['B1', { status: 'booked' }]]))).toEqual([
      'A2',
      'A10',
    ]);
  });
});

test('a zone counts its free seats that match the filter', () => {
  const seats = [
    seat('A1'),
    seat('A2'),
    seat('A3'),
    seat('B1'),
    seat('B2', { state: 'maintenance' }),
  ];
  const counts = freeByZone(seats, new Map([['A1', { status: 'held' }]]), new Set(['A3']));
  expect(Object.fromEntries(counts)).toEqual({ A: 1, B: 1 });
});

import { expect, test } from 'vitest';
import { seatsInWindow, seatTimes } from './seatsInWindow.ts';

const HOUR = 3_600_000;
const row = (seat: string, kind: string, from: number, to: number) =>
  JSON.stringify([seat, kind, from * 3_600, to * 3_600]);
const claims = (...rows: string[]) => `[${rows.join(',')}]`;
const told = (json: string, from: number, to: number, outlook = 12) =>
  JSON.parse(
    seatsInWindow(seatTimes(json, [], []), { from: from * HOUR, to: to * HOUR }, outlook * HOUR),
  );
const at = (hour: number) => new Date(hour * HOUR).toISOString();

test('a seat is taken until the end of what follows without a break, in whatever order it was read', () => {
  const json = claims(
    row('a', 'booking', 12, 13),
    row('a', 'hold', 9, 10),
    row('a', 'booking', 10, 12),
  );
  expect(told(json, 9, 10)).toEqual([{ seatId: 'a', status: 'held', until: at(13) }]);
  expect(told(json, 10, 11)).toEqual([{ seatId: 'a', status: 'booked', until: at(13) }]);
});

test('what begins after the outlook is not looked at', () => {
  const json = claims(
    row('a', 'booking', 9, 11),
    row('a', 'booking', 11, 12),
    row('b', 'block', 11, 12),
  );
  expect(told(json, 9, 10, 1)).toEqual([{ seatId: 'a', status: 'booked', until: at(11) }]);
  expect(told(json, 9, 10, 3)).toEqual([
    { seatId: 'a', status: 'booked', until: at(12) },
    { seatId: 'b', status: 'free', until: at(11) },
  ]);
});

test('claims that touch the window from outside leave the seat free', () => {
  const json = claims(row('a', 'booking', 8, 9), row('a', 'booking', 11, 12));
  expect(told(json, 9, 11)).toEqual([{ seatId: 'a', status: 'free', until: at(11) }]);
  expect(told(json, 8, 11)).toMatchObject([{ status: 'booked', until: at(9) }]);
});

test('seats out of order are closed whatever they are booked for; those that are no more are left out', () => {
  const seats = seatTimes(
    claims(row('b', 'booking', 9, 10), row('c', 'booking', 9, 10), row('a', 'booking', 9, 10)),
    ['b', 'd'],
    ['c'],
  );
  expect(JSON.parse(seatsInWindow(seats, { from: 9 * HOUR, to: 10 * HOUR }, 0))).toEqual([
    { seatId: 'a', status: 'booked', until: at(10) },
    { seatId: 'b', status: 'closed', until: null },
    { seatId: 'd', status: 'closed', until: null },
  ]);
});

test('instants are kept to the millisecond', () => {
  const json = '[["a","booking",1800000000.123,1800003600.987]]';
  expect(seatTimes(json, [], []).get('a')).toEqual([
    { kind: 'booking', from: 1_800_000_000_123, to: 1_800_003_600_987 },
  ]);
});

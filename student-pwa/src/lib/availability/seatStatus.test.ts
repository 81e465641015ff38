import { expect, test } from 'vitest';
import { seatStatus, seatStatuses } from './seatStatus.ts';
import { aDay, anInstant, aSeat } from './testDay.ts';
import { nextEdge, timelineOf } from './timeline.ts';

const window = { from: anInstant('2026-11-20T12:00Z'), to: anInstant('2026-11-20T14:00Z') };
const now = anInstant('2026-11-20T10:00Z');
const busy = (
  from: string,
  to: string,
  status: 'booked' | 'held' = 'booked',
  expiresAt?: string,
) => ({
  from: `2026-11-20T${from}:00Z`,
  to: `2026-11-20T${to}:00Z`,
  status,
  ...(expiresAt !== undefined && { expiresAt: `2026-11-20T${expiresAt}:00Z` }),
});
const timelineWith = (...spans: ReturnType<typeof busy>[]) =>
  timelineOf([aDay({ seats: [{ seatId: 'A1', version: 1, busy: spans }] })]);

test('a booking that ends when the window begins is a neighbour, not a conflict', () => {
  expect(seatStatus(timelineWith(busy('10:00', '12:00')), 'A1', window, now).status).toBe('free');
});

test('a taken seat says when the last of adjoining bookings ends', () => {
  const timeline = timelineWith(busy('13:00', '15:00'), busy('15:00', '16:30'));
  expect(seatStatus(timeline, 'A1', window, now)).toEqual({
    status: 'booked',
    until: '2026-11-20T16:30:00.000Z',
  });
});

test('a free seat says until when: the next claim, or closing', () => {
  const timeline = timelineWith(busy('17:00', '18:00'));
  expect(seatStatus(timeline, 'A1', window, now).until).toBe('2026-11-20T17:00:00.000Z');
  expect(seatStatus(timeline, 'A2', window, now).until).toBe('2026-11-20T20:00:00.000Z');
});

test('a hold is over at its expiry though nobody said so', () => {
  const timeline = timelineWith(busy('12:00', '13:00', 'held', '10:08'));
  expect(seatStatus(timeline, 'A1', window, now).status).toBe('held');
  expect(nextEdge(timeline, now)).toBe(anInstant('2026-11-20T10:08Z'));
  expect(seatStatus(timeline, 'A1', window, anInstant('2026-11-20T10:08Z')).status).toBe('free');
});

test('the end of somebody’s time is an edge too: nobody has to say that the seat is free then', () => {
  const timeline = timelineWith(busy('09:00', '10:05'));
  expect(nextEdge(timeline, now)).toBe(anInstant('2026-11-20T10:05Z'));
  expect(nextEdge(timeline, anInstant('2026-11-20T10:05Z'))).toBeNull();
});

test('outside the opening hours every seat is closed', () => {
  const late = { from: anInstant('2026-11-20T19:00Z'), to: anInstant('2026-11-20T21:00Z') };
  expect(seatStatus(timelineWith(), 'A1', late, now).status).toBe('closed');
});

test('round the clock, a window through midnight is answered from the two days', () => {
  const open = (from: string, to: string) => [{ from: `${from}:00Z`, to: `${to}:00Z` }];
  const night = { from: anInstant('2026-11-20T23:00Z'), to: anInstant('2026-11-21T01:00Z') };
  const timeline = timelineOf([
    aDay({ open: open('2026-11-20T00:00', '2026-11-21T00:00') }),
    aDay({
      date: '2026-11-21',
      open: open('2026-11-21T00:00', '2026-11-22T00:00'),
      seats: [
        {
          seatId: 'A2',
          version: 1,
          busy: [{ from: '2026-11-21T00:30:00Z', to: '2026-11-21T02:00:00Z', status: 'booked' }],
        },
      ],
    }),
  ]);
  expect(seatStatus(timeline, 'A1', night, now).status).toBe('free');
  expect(seatStatus(timeline, 'A2', night, now).status).toBe('booked');
});

test('my own claim is shown as mine', () => {
  const timeline = timelineWith(busy('12:00', '14:00'));
  const statuses = seatStatuses([aSeat('A1')], timeline, window, now, [
    { seatId: 'A1', ...window },
  ]);
  expect(statuses.get('A1')?.status).toBe('mine');
});

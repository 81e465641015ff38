import { expect, test } from 'vitest';
import type { BusyInterval, LibraryDay } from '../dto/seat.ts';
import { freeCountAt, isOpenThroughout, nextHoldEnd, seatStatusAt } from './seatStatus.ts';

const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const ms = (time: string) => Date.parse(at(time));
const busy = (
  from: string,
  to: string,
  status: BusyInterval['status'] = 'booked',
  expires?: string,
): BusyInterval => ({
  from: at(from),
  to: at(to),
  status,
  ...(expires ? { expiresAt: at(expires) } : {}),
});
const dayWith = (...intervals: BusyInterval[]): LibraryDay => ({
  date: '2026-11-20',
  now: at('09:00'),
  open: [{ from: at('08:00'), to: at('20:00') }],
  planVersion: 1,
  positions: {},
  seats: [{ seatId: 'a', version: 1, busy: intervals }],
});
const now = ms('09:00');

test('a seat is free until the next claim, and half-open neighbours do not touch', () => {
  const day = dayWith(busy('10:00', '12:00'), busy('14:00', '15:00'));
  expect(seatStatusAt(day, 'a', ms('09:00'), ms('10:00'), now)).toEqual({
    status: 'free',
    until: at('10:00'),
  });
  expect(seatStatusAt(day, 'a', ms('12:00'), ms('14:00'), now)).toEqual({
    status: 'free',
    until: at('14:00'),
  });
  expect(seatStatusAt(day, 'a', ms('15:00'), ms('16:00'), now)).toEqual({
    status: 'free',
    until: null,
  });
  expect(seatStatusAt(day, 'b', ms('10:00'), ms('11:00'), now)).toEqual({
    status: 'free',
    until: null,
  });
});

test('a taken seat names when the run of claims breaks', () => {
  const day = dayWith(busy('12:00', '13:00'), busy('10:00', '12:00'), busy('13:30', '14:00'));
  expect(seatStatusAt(day, 'a', ms('10:30'), ms('11:00'), now)).toEqual({
    status: 'booked',
    until: at('13:00'),
  });
  expect(seatStatusAt(day, 'a', ms('09:30'), ms('10:30'), now)).toEqual({
    status: 'booked',
    until: at('13:00'),
  });
  expect(seatStatusAt(day, 'a', ms('13:00'), ms('13:30'), now).status).toBe('free');
});

test('a hold ends by itself at its very instant', () => {
  const day = dayWith(busy('10:00', '12:00', 'held', '09:30'));
  const status = (time: number) => seatStatusAt(day, 'a', ms('10:00'), ms('11:00'), time).status;
  expect(status(ms('09:30') - 1)).toBe('held');
  expect(status(ms('09:30'))).toBe('free');
  expect(nextHoldEnd(day, now)).toBe(ms('09:30'));
  expect(nextHoldEnd(day, ms('09:30'))).toBeNull();
});

test('an expired hold does not lengthen the run of claims', () => {
  const day = dayWith(busy('10:00', '12:00'), busy('12:00', '14:00', 'held', '09:30'));
  expect(seatStatusAt(day, 'a', ms('10:00'), ms('11:00'), ms('09:29')).until).toBe(at('14:00'));
  expect(seatStatusAt(day, 'a', ms('10:00'), ms('11:00'), ms('09:31')).until).toBe(at('12:00'));
});

test('of several claims in the window the firmest is named', () => {
  const day = dayWith(
    busy('10:00', '11:00', 'held', '18:00'),
    busy('12:00', '13:00', 'booked'),
    busy('14:00', '15:00', 'blocked'),
  );
  expect(seatStatusAt(day, 'a', ms('10:00'), ms('11:30'), now).status).toBe('held');
  expect(seatStatusAt(day, 'a', ms('10:00'), ms('13:00'), now).status).toBe('booked');
  expect(seatStatusAt(day, 'a', ms('10:00'), ms('16:00'), now).status).toBe('blocked');
});

test('outside opening hours every seat is closed; intervals that touch are one', () => {
  const day = {
    ...dayWith(),
    open: [
      { from: at('12:00'), to: at('20:00') },
      { from: at('08:00'), to: at('12:00') },
    ],
  };
  expect(isOpenThroughout(day, ms('08:00'), ms('20:00'))).toBe(true);
  expect(isOpenThroughout(day, ms('07:59'), ms('09:00'))).toBe(false);
  expect(seatStatusAt(day, 'a', ms('19:00'), ms('20:01'), now).status).toBe('closed');
  expect(isOpenThroughout({ open: [] }, ms('09:00'), ms('10:00'))).toBe(false);
});

test('an empty window asks about that instant', () => {
  const day = dayWith(busy('10:00', '12:00'));
  const status = (time: string) => seatStatusAt(day, 'a', ms(time), ms(time), now).status;
  expect(['09:59', '10:00', '11:59', '12:00', '20:00', '07:59'].map(status)).toEqual([
    'free',
    'booked',
    'booked',
    'free',
    'closed',
    'closed',
  ]);
});

test('counts the free seats among those asked about', () => {
  const day = dayWith(busy('10:00', '12:00'));
  expect(freeCountAt(day, ['a', 'b', 'c'], ms('10:00'), ms('11:00'), now)).toBe(2);
  expect(freeCountAt(day, ['a', 'b', 'c'], ms('12:00'), ms('13:00'), now)).toBe(3);
  expect(freeCountAt(day, ['a', 'b'], ms('05:00'), ms('06:00'), now)).toBe(0);
});

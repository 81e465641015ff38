import { describe, expect, it } from 'vitest';
import { aBooking, aSeat } from '../testing/factories.ts';
import { endChoices, nearestEnd } from './endChoices.ts';
import { freeSeats } from './freeSeats.ts';
import { seatBookings, seatNow } from './seatNow.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);
const iso = (time: string) => `2026-11-20T${time}:00Z`;

describe('a seat at a moment', () => {
  const busy = [{ from: iso('10:00'), to: iso('12:00'), status: 'booked' as const }];

  it('is taken from the start to the end, half-open', () => {
    expect(seatNow(busy, at('10:00'))).toEqual({ status: 'booked', until: iso('12:00') });
    expect(seatNow(busy, at('12:00'))).toEqual({ status: 'free' });
  });

  it('is free until the next taking', () => {
    expect(seatNow(busy, at('09:00'))).toEqual({ status: 'free', until: iso('10:00') });
  });

  it('is free again when a hold runs out', () => {
    const held = [
      { from: iso('10:00'), to: iso('12:00'), status: 'held' as const, expiresAt: iso('10:08') },
    ];
    expect(seatNow(held, at('10:07')).status).toBe('held');
    expect(seatNow(held, at('10:08'))).toEqual({ status: 'free' });
  });

  it('knows who sits there and who comes next', () => {
    const now = aBooking({ id: 'now', state: 'checked_in' });
    const next = aBooking({ id: 'next', startsAt: iso('04:00'), endsAt: iso('05:00') });
    const found = seatBookings([next, now], now.seatId, at('03:00'));
    expect(found).toEqual({ current: now, next });
  });
});

describe('the ends a stay may have', () => {
  const rules = { stepMinutes: 15, minMinutes: 30, maxMinutes: 120 };
  const open = [{ from: iso('08:00'), to: iso('12:00') }];

  it('fall on the step counted from opening, between the shortest and the longest stay', () => {
    const ends = endChoices(rules, open, at('09:07'));
    expect(ends.at(0)).toBe(at('09:45'));
    expect(ends.at(-1)).toBe(at('11:00'));
  });

  it('stop at closing and at the next booking', () => {
    expect(endChoices(rules, open, at('11:00')).at(-1)).toBe(at('12:00'));
    expect(endChoices(rules, open, at('09:00'), at('09:50')).at(-1)).toBe(at('09:45'));
    expect(endChoices(rules, open, at('12:00'))).toEqual([]);
  });

  it('go past midnight where the library is open around the clock', () => {
    const roundTheClock = [
      { from: iso('00:00'), to: '2026-11-21T00:00:00Z' },
      { from: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z' },
    ];
    const ends = endChoices(rules, roundTheClock, at('23:30'));
    expect(ends.at(-1)).toBe(Date.parse('2026-11-21T01:30:00Z'));
  });

  it('offer the one nearest to the wanted length', () => {
    expect(nearestEnd([at('10:00'), at('11:00')], at('10:40'))).toBe(at('11:00'));
    expect(nearestEnd([], at('10:40'))).toBeUndefined();
  });
});

describe('seats for a walk-in', () => {
  it('are free ones, those that stay free first, never one under maintenance', () => {
    const seats = [
      aSeat({ id: 'soon', label: 'A1' }),
      aSeat({ id: 'long', label: 'A10' }),
      aSeat({ id: 'first', label: 'A2' }),
      aSeat({ id: 'taken', label: 'A3' }),
      aSeat({ id: 'broken', label: 'A4', state: 'maintenance' }),
    ];
    const now = new Map([
      ['soon', { status: 'free' as const, until: iso('09:30') }],
      ['taken', { status: 'booked' as const }],
    ]);
    expect(freeSeats(seats, now, at('09:00')).map(({ id }) => id)).toEqual([
      'first',
      'long',
      'soon',
    ]);
  });
});

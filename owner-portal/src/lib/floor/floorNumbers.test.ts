import { describe, expect, it } from 'vitest';
import { aBooking, aSeat } from '../testing/factories.ts';
import { bookingPhase } from './bookingPhase.ts';
import { floorNumbers } from './floorNumbers.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);
const today = { date: '2026-11-20', nowMs: at('02:10') };

describe('the floor in numbers', () => {
  it('counts a seat as taken from check-in to the end, not before and not after', () => {
    const seats = [aSeat(), aSeat({ id: 'b', label: 'B1' })];
    const sitting = aBooking({ state: 'checked_in' });
    expect(floorNumbers([sitting], seats, today)).toMatchObject({ occupied: 1, seats: 2 });
    expect(floorNumbers([sitting], seats, { ...today, nowMs: at('04:00') }).occupied).toBe(0);
  });

  it('does not count seats under maintenance as seats', () => {
    const seats = [aSeat({ state: 'maintenance' }), aSeat({ id: 'b' })];
    expect(floorNumbers([], seats, today).seats).toBe(1);
  });

  it('calls a booking late once it began without check-in, and arriving half an hour before', () => {
    const booking = aBooking();
    expect(floorNumbers([booking], [], { ...today, nowMs: at('01:29') }).arriving).toBe(0);
    expect(floorNumbers([booking], [], { ...today, nowMs: at('01:30') }).arriving).toBe(1);
    expect(floorNumbers([booking], [], { ...today, nowMs: at('02:00') }).late).toBe(1);
  });

  it('ends a hold at its expiry though nobody said so', () => {
    const hold = aBooking({ state: 'held', holdExpiresAt: '2026-11-20T02:10:00Z' });
    expect(bookingPhase(hold, at('02:09'))).toBe('hold');
    expect(bookingPhase(hold, at('02:10'))).toBe('gone');
  });

  it('values what starts today and was confirmed, nothing else', () => {
    const bookings = [
      aBooking({ id: 'confirmed' }),
      aBooking({ id: 'done', state: 'completed' }),
      aBooking({ id: 'hold', state: 'held' }),
      aBooking({ id: 'cancelled', state: 'cancelled' }),
      aBooking({ id: 'since yesterday', startsAt: '2026-11-19T15:00:00Z' }),
    ];
    expect(floorNumbers(bookings, [], today).valueMinor).toBe(8000);
  });
});

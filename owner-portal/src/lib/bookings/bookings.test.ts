import { describe, expect, it } from 'vitest';
import { aBooking } from '../testing/factories.ts';
import { countByFilter, filterBookings, matchesSearch } from './bookingFilter.ts';
import { sortBookings } from './bookingSort.ts';
import { ticketCode } from './ticketCode.ts';

const now = Date.parse('2026-11-20T02:10:00Z');

describe('the bookings table', () => {
  it('finds by name, seat or ticket, whatever the case and the accents', () => {
    const booking = aBooking({ personName: 'Zoë Müller', seatLabel: 'B12', ticketCode: 'K7QX2M' });
    expect(matchesSearch(booking, 'zoe mul')).toBe(true);
    expect(matchesSearch(booking, 'b12')).toBe(true);
    expect(matchesSearch(booking, 'k7qx')).toBe(true);
    expect(matchesSearch(booking, 'b13')).toBe(false);
    expect(matchesSearch(booking, '')).toBe(true);
  });

  it('filters by what a booking is at this moment and counts each filter', () => {
    const late = aBooking({ id: 'late' });
    const gone = aBooking({ id: 'gone', state: 'cancelled' });
    expect(filterBookings([late, gone], { show: 'late', search: '' }, now)).toEqual([late]);
    expect(countByFilter([late, gone], now)).toMatchObject({ all: 2, late: 1, gone: 1, in: 0 });
  });

  it('sorts seats as people count them, either way', () => {
    const labels = (isDescending: boolean) =>
      sortBookings(
        ['A10', 'A2', 'A1'].map((seatLabel) => aBooking({ id: seatLabel, seatLabel })),
        { by: 'seat', isDescending },
      ).map(({ seatLabel }) => seatLabel);
    expect(labels(false)).toEqual(['A1', 'A2', 'A10']);
    expect(labels(true)).toEqual(['A10', 'A2', 'A1']);
  });
});

describe('the code at the desk', () => {
  it('is what was typed, or the middle of what a scanner read', () => {
    expect(ticketCode(' k7q x2m ')).toBe('K7QX2M');
    expect(ticketCode('studyspot:K7QX2M:0b1e')).toBe('K7QX2M');
  });
});

import type { Booking } from '@studyspot/shared-events';
import type { BookingPhase } from '../floor/bookingPhase.ts';
import { bookingPhase } from '../floor/bookingPhase.ts';

export const BOOKING_FILTERS = [
  'all',
  'in',
  'arriving',
  'late',
  'hold',
  'upcoming',
  'over',
  'gone',
] as const satisfies readonly ('all' | BookingPhase)[];
export type BookingFilter = (typeof BOOKING_FILTERS)[number];

export const FILTER_LABELS = {
  all: 'All',
  in: 'In their seat',
  arriving: 'Arriving in 30 min',
  late: 'Late',
  hold: 'Holds running',
  upcoming: 'Later',
  over: 'Over',
  gone: 'Cancelled or expired',
} satisfies Record<BookingFilter, string>;

const normal = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Name, seat, zone or ticket contain every word that was typed; accents and case do not count. */
export function matchesSearch(booking: Booking, search: string): boolean {
  const { personName, seatLabel, zoneName, ticketCode } = booking;
  const text = normal([personName, seatLabel, zoneName, ticketCode].join(' '));
  return normal(search)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

export const filterBookings = (
  bookings: readonly Booking[],
  { show, search }: { show: BookingFilter; search: string },
  nowMs: number,
): Booking[] =>
  bookings.filter(
    (booking) =>
      (show === 'all' || bookingPhase(booking, nowMs) === show) && matchesSearch(booking, search),
  );

export function countByFilter(
  bookings: readonly Booking[],
  nowMs: number,
): Record<BookingFilter, number> {
  const counts = { all: 0, in: 0, arriving: 0, late: 0, hold: 0, upcoming: 0, over: 0, gone: 0 };
  for (const booking of bookings) {
    counts.all += 1;
    counts[bookingPhase(booking, nowMs)] += 1;
  }
  return counts;
}

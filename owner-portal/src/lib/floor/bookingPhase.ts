import type { Booking } from '@studyspot/shared-events';

/** How soon an arrival is called one. */
export const ARRIVING_WITHIN_MS = 30 * 60_000;

export const BOOKING_PHASES = [
  'hold',
  'arriving',
  'upcoming',
  'late',
  'in',
  'over',
  'gone',
] as const;
/**
 * What a booking is to the people at the desk at this moment: a running hold, arriving within 30
 * minutes, later today, late (begun without check-in), in the seat, over, or gone (cancelled, expired).
 */
export type BookingPhase = (typeof BOOKING_PHASES)[number];

const confirmedPhase = (startsAt: number, endsAt: number, nowMs: number): BookingPhase => {
  if (endsAt <= nowMs) return 'over';
  if (startsAt <= nowMs) return 'late';
  return startsAt <= nowMs + ARRIVING_WITHIN_MS ? 'arriving' : 'upcoming';
};

export function bookingPhase(booking: Booking, nowMs: number): BookingPhase {
  const endsAt = Date.parse(booking.endsAt);
  switch (booking.state) {
    case 'held':
      // A hold is over at its expiry, whether or not anybody has said so yet.
      return Date.parse(booking.holdExpiresAt ?? booking.endsAt) > nowMs ? 'hold' : 'gone';
    case 'confirmed':
      return confirmedPhase(Date.parse(booking.startsAt), endsAt, nowMs);
    case 'checked_in':
      return endsAt > nowMs ? 'in' : 'over';
    case 'completed':
      return 'over';
    case 'cancelled':
    case 'expired':
      return 'gone';
  }
}

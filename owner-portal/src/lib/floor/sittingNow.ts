import type { Booking } from '@studyspot/shared-events';
import { bookingPhase } from './bookingPhase.ts';

/** For each seat that is taken at this moment, the booking that takes it: in it, late, or holding it. */
export function sittingNow(bookings: readonly Booking[], nowMs: number): Map<string, Booking> {
  const sitting = new Map<string, Booking>();
  for (const booking of bookings) {
    const phase = bookingPhase(booking, nowMs);
    const isNow = Date.parse(booking.startsAt) <= nowMs && nowMs < Date.parse(booking.endsAt);
    if (phase === 'in' || ((phase === 'late' || phase === 'hold') && isNow)) {
      sitting.set(booking.seatId, booking);
    }
  }
  return sitting;
}

import type { Booking, Seat } from '@studyspot/shared-events';
import { localDateOf } from '@studyspot/shared-ui';
import { bookingPhase } from './bookingPhase.ts';

export type FloorNumbers = {
  /** Seats in use; seats under maintenance do not count as seats. */
  occupied: number;
  seats: number;
  arriving: number;
  late: number;
  holds: number;
  /** Booked value of what starts on that day: confirmed, in or done; holds and cancelled ones are worth nothing. */
  valueMinor: number;
};

const VALUED = new Set<Booking['state']>(['confirmed', 'checked_in', 'completed']);

export function floorNumbers(
  bookings: readonly Booking[],
  seats: readonly Seat[],
  { date, nowMs }: { date: string; nowMs: number },
): FloorNumbers {
  const taken = new Set<string>();
  const numbers = { arriving: 0, late: 0, holds: 0, valueMinor: 0 };
  for (const booking of bookings) {
    const phase = bookingPhase(booking, nowMs);
    if (phase === 'in') taken.add(booking.seatId);
    if (phase === 'arriving') numbers.arriving += 1;
    if (phase === 'late') numbers.late += 1;
    if (phase === 'hold') numbers.holds += 1;
    const startsToday = localDateOf(booking.startsAt, booking.timeZone) === date;
    if (startsToday && VALUED.has(booking.state)) numbers.valueMinor += booking.amountMinor;
  }
  const active = seats.filter(({ state }) => state === 'active');
  return {
    ...numbers,
    occupied: active.filter(({ id }) => taken.has(id)).length,
    seats: active.length,
  };
}

import type { Booking, BusyInterval, LibraryDay } from '@studyspot/shared-events';
import { bookingPhase } from './bookingPhase.ts';

/** What the map shows of a seat at a moment; `until` is when that ends. */
export type SeatNow = {
  status: 'free' | 'held' | 'booked' | 'blocked';
  until?: string;
};

const isOver = (interval: BusyInterval, nowMs: number) =>
  Date.parse(interval.to) <= nowMs ||
  (interval.expiresAt !== undefined && Date.parse(interval.expiresAt) <= nowMs);

export function seatNow(busy: readonly BusyInterval[], nowMs: number): SeatNow {
  const ahead = busy
    .filter((interval) => !isOver(interval, nowMs))
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
  const [next] = ahead;
  if (!next) return { status: 'free' };
  return Date.parse(next.from) <= nowMs
    ? { status: next.status, until: next.to }
    : { status: 'free', until: next.from };
}

export const seatsNow = (day: LibraryDay, nowMs: number): Map<string, SeatNow> =>
  new Map(day.seats.map(({ seatId, busy }) => [seatId, seatNow(busy, nowMs)]));

export type SeatBookings = { current: Booking | null; next: Booking | null };

/** Who is in or due at a seat now, and who comes after. */
export function seatBookings(
  bookings: readonly Booking[],
  seatId: string,
  nowMs: number,
): SeatBookings {
  const ahead = bookings
    .filter((booking) => booking.seatId === seatId)
    .filter((booking) => !['over', 'gone'].includes(bookingPhase(booking, nowMs)))
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  const current = ahead.find(
    (booking) => booking.state === 'checked_in' || Date.parse(booking.startsAt) <= nowMs,
  );
  return { current: current ?? null, next: ahead.find((booking) => booking !== current) ?? null };
}

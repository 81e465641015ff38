import type { Seat } from '@studyspot/shared-events';
import type { SeatNow } from './seatNow.ts';

/**
 * Seats to offer somebody who walks in: free now, longest free first, then by label. A seat whose
 * next booking is near comes last, so that nobody has to get up soon.
 */
export function freeSeats(
  seats: readonly Seat[],
  now: ReadonlyMap<string, SeatNow>,
  fromMs: number,
): Seat[] {
  const untilOf = (seat: Seat) => {
    const { until } = now.get(seat.id) ?? {};
    return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  };
  const longEnough = fromMs + 2 * 3_600_000;
  const rank = (seat: Seat) => Math.min(untilOf(seat), longEnough);
  return seats
    .filter((seat) => seat.state === 'active' && (now.get(seat.id)?.status ?? 'free') === 'free')
    .toSorted(
      (one, other) =>
        rank(other) - rank(one) ||
        one.label.localeCompare(other.label, undefined, { numeric: true }),
    );
}

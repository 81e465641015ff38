import { FREE, seatLook } from './seatLook.ts';
import type { Seat, SeatStatuses } from './types.ts';

/** How many seats of each zone can be taken now, of those that match the filter. */
export const freeByZone = (
  seats: readonly Seat[],
  status: SeatStatuses,
  dimmed: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const seat of seats) {
    const isFree = seatLook(seat, status.get(seat.id) ?? FREE) === 'free' && !dimmed.has(seat.id);
    if (isFree) counts.set(seat.zoneId, (counts.get(seat.zoneId) ?? 0) + 1);
  }
  return counts;
};

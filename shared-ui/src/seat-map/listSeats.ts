import { normalLabel } from './labelJump.ts';
import { attributeWords } from './seatDescription.ts';
import { FREE, isTakeable, seatLook } from './seatLook.ts';
import type { Seat, SeatStatuses } from './types.ts';

export type SeatListFilter = { text: string; zoneId: string; isOnlyFree: boolean };

/** The seats that a list shows, by label: "A2" before "A10"; text finds labels and attributes. */
export const listSeats = (
  seats: readonly Seat[],
  status: SeatStatuses,
  { text, zoneId, isOnlyFree }: SeatListFilter,
  matchesFilter?: (seat: Seat) => boolean,
): Seat[] => {
  const label = normalLabel(text);
  const words = text.trim().toLowerCase();
  const order = new Intl.Collator('en', { numeric: true });
  return seats
    .filter((seat) => zoneId === '' || seat.zoneId === zoneId)
    .filter((seat) => !isOnlyFree || isTakeable(seatLook(seat, status.get(seat.id) ?? FREE)))
    .filter((seat) => matchesFilter?.(seat) ?? true)
    .filter(
      (seat) =>
        words === '' ||
        normalLabel(seat.label).startsWith(label) ||
        attributeWords(seat.attributes).some((word) => word.includes(words)),
    )
    .toSorted((one, other) => order.compare(one.label, other.label));
};

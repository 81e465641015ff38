import type { Booking } from '@studyspot/shared-events';

export const SORT_KEYS = ['time', 'person', 'seat', 'state'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SortOrder = { by: SortKey; isDescending: boolean };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const STATE_RANK = {
  held: 0,
  confirmed: 1,
  checked_in: 2,
  completed: 3,
  cancelled: 4,
  expired: 5,
} satisfies Record<Booking['state'], number>;

const byTime = (one: Booking, other: Booking) =>
  Date.parse(one.startsAt) - Date.parse(other.startsAt);

const comparers = {
  time: byTime,
  person: (one, other) => collator.compare(one.personName, other.personName),
  seat: (one, other) => collator.compare(one.seatLabel, other.seatLabel),
  state: (one, other) => STATE_RANK[one.state] - STATE_RANK[other.state],
} satisfies Record<SortKey, (one: Booking, other: Booking) => number>;

/** Equal ones by time, then by id, so that a live list never jumps without a reason. */
export function sortBookings(bookings: readonly Booking[], { by, isDescending }: SortOrder) {
  const sign = isDescending ? -1 : 1;
  return bookings.toSorted(
    (one, other) =>
      sign * comparers[by](one, other) || byTime(one, other) || one.id.localeCompare(other.id),
  );
}

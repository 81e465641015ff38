import type { Booking } from '../dto/booking.ts';
import type { FeePlan, Library } from '../dto/library.ts';
import type { Notification } from '../dto/notification.ts';
import type { LibraryDay, SeatDay } from '../dto/seat.ts';
import type { Member } from '../dto/tenant.ts';
import type { EventPayloads } from '../events.ts';

/*
 * What an event does to a snapshot, as pure functions for both portals' caches. Each answers the very same object when
 * nothing changed, and drops what is older than what is shown.
 */

/** `seat:availability` on the snapshot of its day. A seat with nothing is left out, as the server leaves it out. */
export function applySeatDay(day: LibraryDay, event: SeatDay): LibraryDay {
  if (event.localDate !== day.date) return day;
  const known = day.seats.find((seat) => seat.seatId === event.seatId);
  if (known ? known.version >= event.version : event.busy.length === 0) return day;
  const { seatId, version, busy } = event;
  const others = day.seats.filter((seat) => seat !== known);
  return { ...day, seats: busy.length > 0 ? [...others, { seatId, version, busy }] : others };
}

const byStart = (a: Booking, b: Booking) =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);

export type BookingListRule = {
  /** Which bookings this list shows. */
  belongs: (booking: Booking) => boolean;
  /** The list's order; by start if left out. */
  compare?: (a: Booking, b: Booking) => number;
};

/** Any `booking:*` on a list: brings in, replaces or takes out that booking. */
export function applyBooking<List extends { items: Booking[] }>(
  list: List,
  event: Booking,
  { belongs, compare = byStart }: BookingListRule,
): List {
  const known = list.items.find((booking) => booking.id === event.id);
  if (known ? known.version >= event.version : !belongs(event)) return list;
  const others = list.items.filter((booking) => booking !== known);
  return { ...list, items: belongs(event) ? [...others, event].sort(compare) : others };
}

/** Any `booking:*` on the one booking that is shown. */
export const applyBookingTo = (current: Booking, event: Booking): Booking =>
  event.id === current.id && event.version > current.version ? event : current;

/** Does the booking touch [from, to)? */
export const isWithin = (
  booking: Pick<Booking, 'startsAt' | 'endsAt'>,
  from: string,
  to: string,
): boolean =>
  Date.parse(booking.startsAt) < Date.parse(to) && Date.parse(booking.endsAt) > Date.parse(from);

/** `library:updated` on a library, or on a summary, which keeps what is computed for it. */
export function applyLibrary<Shown extends Library>(current: Shown, event: Library): Shown {
  if (event.id !== current.id) return current;
  const isOlder = event.version < current.version || event.planVersion < current.planVersion;
  const isSame = event.version === current.version && event.planVersion === current.planVersion;
  return isOlder || isSame ? current : { ...current, ...event };
}

/** `library:updated` on a list of libraries or summaries. A `library:created` needs the server's summary: fetch it. */
export function applyLibraryToList<List extends { items: Library[] }>(
  list: List,
  event: Library,
): List {
  const items = list.items.map((library) => applyLibrary(library, event));
  return items.some((library, index) => library !== list.items[index]) ? { ...list, items } : list;
}

/** `library:deleted` on such a list. */
export function removeLibrary<List extends { items: Library[] }>(
  list: List,
  event: { id: string },
): List {
  const items = list.items.filter((library) => library.id !== event.id);
  return items.length < list.items.length ? { ...list, items } : list;
}

/** `pricing:updated` on the plans in force; `version` is the library's. */
export function applyPricing<
  Shown extends { libraryId: string; version: number; plans: FeePlan[] },
>(current: Shown, event: EventPayloads['pricing:updated']): Shown {
  const isNewer = event.libraryId === current.libraryId && event.version > current.version;
  return isNewer ? { ...current, ...event } : current;
}

/** `notification`: the newest first. */
export function applyNotification<List extends { items: Notification[] }>(
  list: List,
  event: Notification,
): List {
  if (list.items.some((notification) => notification.id === event.id)) return list;
  return { ...list, items: [event, ...list.items] };
}

/** `member:updated`: a new member comes last. */
export function applyMember<List extends { items: Member[] }>(list: List, event: Member): List {
  const isKnown = list.items.some((member) => member.id === event.id);
  const items = list.items.map((member) => (member.id === event.id ? event : member));
  return { ...list, items: isKnown ? items : [...items, event] };
}

/** `member:removed`. */
export function removeMember<List extends { items: Member[] }>(
  list: List,
  event: { id: string },
): List {
  const items = list.items.filter((member) => member.id !== event.id);
  return items.length < list.items.length ? { ...list, items } : list;
}

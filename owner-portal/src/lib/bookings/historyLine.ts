import type { BookingHistoryEntry } from '@studyspot/shared-events';
import { formatRange } from '@studyspot/shared-ui';
import * as z from 'zod/mini';

const WORDS: Record<string, string> = {
  'booking.held': 'Seat held',
  'booking.hold_extended': 'Hold extended',
  'booking.booked': 'Booked',
  'booking.confirmed': 'Confirmed',
  'booking.walked_in': 'Walked in',
  'booking.changed': 'Changed',
  'booking.checked_in': 'Checked in',
  'booking.checked_out': 'Checked out',
  'booking.completed': 'Completed',
  'booking.released': 'Hold released',
  'booking.cancelled': 'Cancelled',
  'booking.expired': 'Hold expired',
};

const Place = z.object({ seatLabel: z.string(), startsAt: z.string(), endsAt: z.string() });
const Change = z.object({ from: Place, to: Place });
const Reason = z.object({ reason: z.string() });

/** "seat B12 instead of A3" and "10:00–12:00 instead of 10:00–11:00" of a change; the reason of a cancellation. */
function detailOf(details: BookingHistoryEntry['details'], timeZone: string): string | undefined {
  const reason = Reason.safeParse(details);
  if (reason.success) return reason.data.reason;
  const change = Change.safeParse(details);
  if (!change.success) return undefined;
  const { from, to } = change.data;
  const rangeOf = (place: typeof from) => formatRange(place.startsAt, place.endsAt, { timeZone });
  const parts = [];
  if (from.seatLabel !== to.seatLabel) {
    parts.push(`seat ${to.seatLabel} instead of ${from.seatLabel}`);
  }
  if (rangeOf(from) !== rangeOf(to)) parts.push(`${rangeOf(to)} instead of ${rangeOf(from)}`);
  return parts.join('; ') || undefined;
}

export function historyLine(entry: BookingHistoryEntry, timeZone: string) {
  return {
    what: WORDS[entry.action] ?? entry.action.replace('booking.', '').replaceAll('_', ' '),
    who: entry.actorName,
    detail: detailOf(entry.details, timeZone),
  };
}

import type { Booking } from '@studyspot/shared-events';
import type { BookingRow } from './bookingRow.ts';

const instant = (at: Date | null) => at?.toISOString() ?? null;

/** The only place where a booking becomes JSON, for replies and for events alike. */
export const presentBooking = (row: BookingRow): Booking => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  holdExpiresAt: instant(row.holdExpiresAt),
  checkedInAt: instant(row.checkedInAt),
  checkedOutAt: instant(row.checkedOutAt),
  cancelledAt: instant(row.cancelledAt),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

import type { Booking } from '@studyspot/shared-events';
import type { Sql } from '../../db.ts';

type Instants = 'startsAt' | 'endsAt' | 'createdAt' | 'updatedAt';
type MaybeInstants = 'holdExpiresAt' | 'checkedInAt' | 'checkedOutAt' | 'cancelledAt';

/** A booking with the names of its place, as every reader and command of this service holds it. */
export type BookingRow = Omit<Booking, Instants | MaybeInstants> &
  Record<Instants, Date> &
  Record<MaybeInstants, Date | null>;

export const SELECT_BOOKING = `
  SELECT b.id, b.tenant_id AS "tenantId", b.library_id AS "libraryId", l.name AS "libraryName",
    l.time_zone AS "timeZone", b.seat_id AS "seatId", s.label AS "seatLabel", z.name AS "zoneName",
    b.user_id AS "userId", b.person_name AS "personName", b.source, b.state,
    b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.hold_expires_at AS "holdExpiresAt",
    b.hold_extended AS "holdExtended", b.amount_minor AS "amountMinor", b.currency,
    b.fee_plan_id AS "feePlanId", b.fee_plan_version AS "feePlanVersion", b.ticket_code AS "ticketCode",
    b.checked_in_at AS "checkedInAt", b.checked_out_at AS "checkedOutAt",
    b.cancelled_at AS "cancelledAt", b.cancel_reason AS "cancelReason", b.version,
    b.created_at AS "createdAt", b.updated_at AS "updatedAt"
  FROM booking b
  JOIN library l ON l.id = b.library_id
  JOIN seat s ON s.id = b.seat_id
  JOIN zone z ON z.id = s.zone_id`;

export async function findBooking(sql: Sql, id: string): Promise<BookingRow | undefined> {
  const [row] = await sql<BookingRow>({
    name: 'find-booking',
    text: `${SELECT_BOOKING} WHERE b.id = $1::uuid`,
    values: [id],
  });
  return row;
}

/**
 * Locks first and reads after: a row that changed while we waited would otherwise be joined with the
 * seat it had before, and be lost. Condition and order are over `booking b`.
 */
export async function lockBookings(
  sql: Sql,
  { name, text, values }: { name: string; text: string; values: unknown[] },
): Promise<BookingRow[]> {
  const locked = await sql<{ id: string }>({
    name,
    text: `SELECT b.id FROM booking b WHERE ${text}`,
    values,
  });
  if (locked.length === 0) return [];
  return sql<BookingRow>({
    name: 'locked-bookings',
    text: `${SELECT_BOOKING} WHERE b.id = ANY ($1::uuid[]) ORDER BY b.id`,
    values: [locked.map(({ id }) => id)],
  });
}

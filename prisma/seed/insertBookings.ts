import type { Tx } from '../../backend/src/db.ts';
import { v7 } from '../../backend/src/utils/uuid.ts';
import type { DemoBooking } from './demoBooking.ts';

const GONE = new Set(['cancelled', 'expired']);

type Claim = {
  id: string;
  library_id: string;
  seat_id: string;
  kind: 'hold' | 'booking';
  starts_at: string;
  ends_at: string;
  booking_id: string;
  user_id: string | null;
  hold_expires_at: string | null;
  active: boolean;
};

const claimOf = (booking: DemoBooking): Claim => {
  const wasHold = booking.state === 'held' || booking.state === 'expired';
  return {
    id: v7(),
    library_id: booking.library_id,
    seat_id: booking.seat_id,
    kind: wasHold ? 'hold' : 'booking',
    starts_at: booking.starts_at,
    ends_at: booking.ends_at,
    booking_id: booking.id,
    user_id: booking.user_id,
    hold_expires_at: wasHold ? booking.hold_expires_at : null,
    active: !GONE.has(booking.state),
  };
};

/** Bookings, what they occupy, and their history: three statements, however many there are. */
export async function insertBookings(tx: Tx, bookings: readonly DemoBooking[]): Promise<void> {
  const rows = JSON.stringify(
    bookings.map((row) => ({ ...row, version: 1, hold_extended: false })),
  );
  await tx.$executeRaw`INSERT INTO booking SELECT * FROM jsonb_populate_recordset(NULL::booking, ${rows}::jsonb)`;
  const claims = JSON.stringify(bookings.map(claimOf));
  await tx.$executeRaw`INSERT INTO claim SELECT * FROM jsonb_populate_recordset(NULL::claim, ${claims}::jsonb)`;
  await tx.$executeRaw`
    INSERT INTO audit_entry (tenant_id, actor_user_id, action, subject_type, subject_id, details, at)
    SELECT b.tenant_id, story.actor, story.action, 'booking', b.id, '{}', story.at
    FROM jsonb_populate_recordset(NULL::booking, ${rows}::jsonb) AS b, LATERAL (VALUES
      (CASE WHEN b.state IN ('held', 'expired') THEN 'booking.held' WHEN b.source = 'walk_in' THEN 'booking.walked_in'
        ELSE 'booking.booked' END, b.user_id, b.created_at),
      ('booking.checked_in', b.user_id, CASE WHEN b.source = 'student' THEN b.checked_in_at END),
      ('booking.checked_out', b.user_id, b.checked_out_at),
      ('booking.cancelled', b.user_id, b.cancelled_at),
      ('booking.expired', NULL, CASE WHEN b.state = 'expired' THEN b.hold_expires_at END)
    ) AS story(action, actor, at) WHERE story.at IS NOT NULL`;
}

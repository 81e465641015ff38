import { type Tx, sqlInTransaction } from '../../db.ts';
import { emitBookingCancelled } from '../../utils/socketHelpers.ts';
import type { SeatChange } from './announceSeats.ts';
import { type BookingRow, lockBookings } from './bookingRow.ts';
import { readNow } from './clock.ts';
import { releaseClaims } from './claims.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { TRANSITIONS } from './transitions.ts';

/** Rows must be locked, held, and past their end. Announce the answer at the end of the transaction. */
export async function expireHolds(tx: Tx, rows: readonly BookingRow[]): Promise<SeatChange[]> {
  if (rows.length === 0) return [];
  const now = await readNow(sqlInTransaction(tx));
  const released = await releaseClaims(tx, ...rows.map(({ id }) => id));
  for (const row of rows) {
    const deed = { action: 'booking.expired', actorUserId: null } as const;
    const expired = await saveBooking(tx, row, { state: TRANSITIONS.expire.to }, now, deed);
    await emitBookingCancelled(tx, presentBooking(expired));
  }
  return released;
}

/** Whose holds, run out but not yet swept, keep this person from this seat at this time. */
export async function expireHoldsInTheWay(
  tx: Tx,
  { seatId, userId, from, to }: SeatChange & { userId: string | null },
): Promise<SeatChange[]> {
  const rows = await lockBookings(sqlInTransaction(tx), {
    name: 'holds-in-the-way',
    text: `b.state = 'held' AND b.hold_expires_at <= studyspot_now()
        AND (b.seat_id = $1::uuid OR b.user_id = $2::uuid)
        AND b.starts_at < $4::timestamptz AND b.ends_at > $3::timestamptz
      ORDER BY b.id FOR UPDATE`,
    values: [seatId, userId, from, to],
  });
  return expireHolds(tx, rows);
}

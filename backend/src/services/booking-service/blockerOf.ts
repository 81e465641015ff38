import { sqlInTransaction, type Tx } from '../../db.ts';
import { type AppError, conflict, refused } from '../../errors.ts';
import type { BookingRow } from './bookingRow.ts';
import type { Change } from './changeRules.ts';
import { SeatTaken } from './seatTaken.ts';

/** Why the change was not to be had, once its claim could not be placed. */
export async function blockerOf(tx: Tx, row: BookingRow, change: Change): Promise<AppError> {
  const { seatId, startsAt, endsAt, keepUntil } = change;
  const freeFrom = keepUntil ?? startsAt;
  const [blocker] = await sqlInTransaction(tx)<{ isSeat: boolean; bookingId: string | null }>({
    name: 'blocker-of-change',
    text: `SELECT seat_id = $1::uuid AS "isSeat", booking_id AS "bookingId" FROM claim
      WHERE active AND (seat_id = $1::uuid OR user_id = $2::uuid)
        AND tstzrange(starts_at, ends_at, '[)') && tstzrange($3::timestamptz, $4::timestamptz, '[)')
      ORDER BY seat_id = $1::uuid DESC LIMIT 1`,
    values: [seatId, row.userId, freeFrom, endsAt],
  });
  if (!blocker)
    return conflict('already_changed', 'This seat is changing hands just now: try again');
  if (!blocker.isSeat) {
    return refused('one_at_a_time', 'This person has another booking at that time', {
      bookingId: blocker.bookingId,
    });
  }
  return new SeatTaken({
    seatId,
    startsAt,
    endsAt,
    freeFrom,
    userId: row.userId,
    bookingId: row.id,
    startIsFixed: keepUntil !== undefined,
    startsNow: false,
  });
}

import { sqlInTransaction, type Tx } from '../../db.ts';
import { v7 } from '../../utils/uuid.ts';
import type { SeatChange } from './announceSeats.ts';
import type { BookingRow } from './bookingRow.ts';
import { endClaims, releaseClaims } from './claims.ts';
import { expireHoldsInTheWay } from './expireHolds.ts';

/** Never a plain INSERT, which deadlocks under contention: this waits, and says whether it was free. */
async function claim(tx: Tx, row: BookingRow, { seatId, from, to }: SeatChange): Promise<boolean> {
  const kind = row.state === 'held' ? 'hold' : 'booking';
  const holdExpiresAt = row.state === 'held' ? row.holdExpiresAt : null;
  const count = await tx.$executeRaw`
    INSERT INTO claim (id, library_id, seat_id, kind, starts_at, ends_at, booking_id, user_id, hold_expires_at)
    VALUES (${v7()}::uuid, ${row.libraryId}::uuid, ${seatId}::uuid, ${kind}::claim_kind, ${from}, ${to},
      ${row.id}::uuid, ${row.userId}::uuid, ${holdExpiresAt})
    ON CONFLICT DO NOTHING`;
  return count === 1;
}

/**
 * Moves the booking to another place in time or room, keeping what it has occupied until `keepUntil`.
 * Answers what changed besides, or false: then the transaction has to be rolled back.
 */
export async function replaceClaims(
  tx: Tx,
  row: BookingRow,
  place: SeatChange,
  keepUntil?: Date,
): Promise<SeatChange[] | false> {
  // What ends at `keepUntil` is the booking's own seat, which the caller announces anyway.
  const left = keepUntil ? [] : await releaseClaims(tx, row.id);
  if (keepUntil) await endClaims(tx, row.id, keepUntil);
  const from = keepUntil ?? place.from;
  if (await claim(tx, row, { ...place, from })) return left;
  const released = await expireHoldsInTheWay(tx, { ...place, from, userId: row.userId });
  if (released.length === 0 || !(await claim(tx, row, { ...place, from }))) return false;
  return [...left, ...released];
}

/**
 * Two moves that want each other's seats would wait in a ring; so moves, which alone hold one seat
 * and want another, line up by seat first. `take_seat` needs one seat only and does not take part.
 */
export async function queueForSeats(tx: Tx, seatIds: readonly string[]): Promise<void> {
  const sql = sqlInTransaction(tx);
  for (const seatId of new Set(seatIds.toSorted())) {
    await sql({
      name: 'queue-for-seat',
      text: `SELECT pg_advisory_xact_lock(hashtextextended('move:' || $1, 0))::text`,
      values: [seatId],
    });
  }
}

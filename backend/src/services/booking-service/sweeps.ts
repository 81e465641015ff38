import { type Database, inTransaction, sqlInTransaction, type Tx } from '../../db.ts';
import { emitBookingUpdated } from '../../utils/socketHelpers.ts';
import { announceSeats } from './announceSeats.ts';
import { lockBookings } from './bookingRow.ts';
import { readNow } from './clock.ts';
import { expireHolds } from './expireHolds.ts';
import { HOLD_WARNING_MINUTES, minutesAfter } from './limits.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { tellHoldEnding } from './tellStudent.ts';
import { TRANSITIONS } from './transitions.ts';

const BATCH = 25;
const KEYS_KEPT_HOURS = 24;

type DueTime = 'hold_expires_at' | 'ends_at';

/**
 * Locks the next rows whose time has come and that nobody else is busy with. In the order of that time, which is the
 * order of a small index: by id PostgreSQL would look through all bookings there ever were.
 */
const nextRows = (tx: Tx, name: string, condition: string, time: DueTime, until: Date) =>
  lockBookings(sqlInTransaction(tx), {
    name,
    text: `${condition} AND b.${time} <= $1::timestamptz ORDER BY b.${time} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    values: [until],
  });

/** Batch after batch, each a transaction, until one is not full. Answers how many rows. */
async function inBatches(db: Database, batch: (tx: Tx, now: Date) => Promise<number>) {
  let total = 0;
  for (let size = BATCH; size === BATCH; total += size) {
    size = await inTransaction(db.prisma, async (tx) =>
      batch(tx, await readNow(sqlInTransaction(tx))),
    );
  }
  return total;
}

export const expireOverHolds = (db: Database) =>
  inBatches(db, async (tx, now) => {
    const held = `b.state = 'held'`;
    const rows = await nextRows(tx, 'holds-that-ran-out', held, 'hold_expires_at', now);
    await announceSeats(tx, await expireHolds(tx, rows));
    return rows.length;
  });

export const warnOfEndingHolds = (db: Database) =>
  inBatches(db, async (tx, now) => {
    const soon = minutesAfter(now, HOLD_WARNING_MINUTES);
    const unwarned = `b.state = 'held' AND b.hold_warned_at IS NULL`;
    const rows = await nextRows(tx, 'holds-about-to-end', unwarned, 'hold_expires_at', soon);
    await tx.booking.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { holdWarnedAt: now },
    });
    for (const row of rows) await tellHoldEnding(tx, presentBooking(row));
    return rows.length;
  });

/** Its claims lie in the past and stay: nothing about the seat changes. */
export const completeOverBookings = (db: Database) =>
  inBatches(db, async (tx, now) => {
    const running = `b.state IN ('confirmed', 'checked_in')`;
    const rows = await nextRows(tx, 'bookings-that-are-over', running, 'ends_at', now);
    for (const row of rows) {
      const deed = { action: 'booking.completed', actorUserId: null } as const;
      const saved = await saveBooking(tx, row, { state: TRANSITIONS.complete.to }, now, deed);
      await emitBookingUpdated(tx, presentBooking(saved));
    }
    return rows.length;
  });

/** They are kept in real time: no rule of a booking reads them. */
export async function forgetOldKeys(db: Database): Promise<number> {
  await db.pool.query(
    `DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - interval '${KEYS_KEPT_HOURS} hours'`,
  );
  return 0;
}

import type { Prisma } from '@studyspot/prisma';
import { databaseNow, type Tx } from '../../db.ts';
import { conflict } from '../../errors.ts';

/** What may still happen: not over, and no hold that has run out. */
const live = (now: Date): Prisma.BookingWhereInput => ({
  endsAt: { gt: now },
  OR: [
    { state: { in: ['confirmed', 'checked_in'] } },
    { state: 'held', holdExpiresAt: { gt: now } },
  ],
});

/** Ask after the lock is held that keeps new ones out. */
export const countLiveBookings = async (tx: Tx, where: Prisma.BookingWhereInput): Promise<number> =>
  tx.booking.count({ where: { AND: [where, live(await databaseNow(tx))] } });

/** Throws 409 `has_live_bookings` with their count. */
export async function refuseWithLiveBookings(
  tx: Tx,
  where: Prisma.BookingWhereInput,
): Promise<void> {
  const count = await countLiveBookings(tx, where);
  if (count === 0) return;
  const bookings = count === 1 ? 'There is still one booking' : `There are still ${count} bookings`;
  throw conflict('has_live_bookings', `${bookings} ahead: cancel or move first`, { count });
}

import type { Prisma } from '@studyspot/prisma';
import type { Tx } from '../../db.ts';
import type { SeatChange } from './announceSeats.ts';

type ClaimChange = Pick<Prisma.ClaimUncheckedUpdateInput, 'active' | 'kind' | 'holdExpiresAt'>;

/**
 * Everything the booking occupies, and where that is: a seat that it was moved away from halfway
 * keeps the time until then, and looks different too.
 */
async function changeClaims(
  tx: Tx,
  bookingIds: readonly string[],
  data: ClaimChange,
): Promise<SeatChange[]> {
  const changed = await tx.claim.updateManyAndReturn({
    where: { bookingId: { in: [...bookingIds] }, active: true },
    data,
    select: { seatId: true, startsAt: true, endsAt: true },
  });
  return changed.map(({ seatId, startsAt, endsAt }) => ({ seatId, from: startsAt, to: endsAt }));
}

/** Lets go of everything these bookings occupy. */
export const releaseClaims = (tx: Tx, ...bookingIds: string[]) =>
  changeClaims(tx, bookingIds, { active: false });

/** The hold becomes a booking: the same time, no longer running out. */
export const confirmClaims = (tx: Tx, bookingId: string) =>
  changeClaims(tx, [bookingId], { kind: 'booking', holdExpiresAt: null });

/** The hold runs out at another time. */
export const prolongClaims = (tx: Tx, bookingId: string, holdExpiresAt: Date) =>
  changeClaims(tx, [bookingId], { holdExpiresAt });

/** Keeps the time until `at` and frees the rest. Shrinking cannot collide with anybody. */
export async function endClaims(tx: Tx, bookingId: string, at: Date): Promise<void> {
  const own = { bookingId, active: true };
  await tx.claim.updateMany({ where: { ...own, startsAt: { gte: at } }, data: { active: false } });
  await tx.claim.updateMany({
    where: { ...own, startsAt: { lt: at }, endsAt: { gt: at } },
    data: { endsAt: at },
  });
}

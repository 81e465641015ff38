import type { Prisma } from '@studyspot/prisma';
import type { Tx } from '../../db.ts';
import { conflict } from '../../errors.ts';
import type { BookingRow } from './bookingRow.ts';

type Changes = Partial<
  Pick<
    BookingRow,
    | 'state'
    | 'seatId'
    | 'startsAt'
    | 'endsAt'
    | 'holdExpiresAt'
    | 'holdExtended'
    | 'amountMinor'
    | 'feePlanId'
    | 'feePlanVersion'
    | 'checkedInAt'
    | 'checkedOutAt'
    | 'cancelledAt'
    | 'cancelReason'
  >
>;

/** One line of the booking's story, in the same transaction. Actor null: the system itself. */
export type Deed = {
  action: `booking.${string}`;
  actorUserId: string | null;
  details?: Prisma.InputJsonObject;
};

/** Compare and swap: only what still is as `row` says changes, and answers as it is then. */
export async function saveBooking(
  tx: Tx,
  row: BookingRow,
  changes: Changes,
  now: Date,
  { action, actorUserId, details = {} }: Deed,
): Promise<BookingRow> {
  const version = row.version + 1;
  const { count } = await tx.booking.updateMany({
    where: { id: row.id, state: row.state, version: row.version },
    data: { ...changes, version, updatedAt: now },
  });
  if (count !== 1)
    throw conflict('already_changed', 'This booking was changed just now: look again');
  await tx.auditEntry.create({
    data: {
      tenantId: row.tenantId,
      actorUserId,
      action,
      subjectType: 'booking',
      subjectId: row.id,
      details,
      at: now,
    },
  });
  return { ...row, ...changes, version, updatedAt: now };
}

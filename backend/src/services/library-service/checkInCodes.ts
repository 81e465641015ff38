import type { CheckInCodes } from '@studyspot/shared-events';
import type { PrismaClient } from '@studyspot/prisma';
import type { Person } from '../../plugins/authentication.ts';
import { authoriseInLibrary } from '../auth-service/rights.ts';

/** What the signs at the desk and on the seats say, for printing them. */
export async function readCheckInCodes(
  db: PrismaClient,
  person: Person,
  libraryId: string,
): Promise<CheckInCodes> {
  const { deskCode } = await authoriseInLibrary(db, person, libraryId, 'bookings:check-in');
  const seats = await db.seat.findMany({
    where: { libraryId, retiredAt: null },
    select: { id: true, label: true, seatCode: true },
    orderBy: { label: 'asc' },
  });
  return {
    deskCode,
    seats: seats.map(({ id, label, seatCode }) => ({ seatId: id, label, code: seatCode })),
  };
}

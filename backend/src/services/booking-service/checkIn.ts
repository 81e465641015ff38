import type { Booking, CheckInBody } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../db.ts';
import { AppError, refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingCheckin } from '../../utils/socketHelpers.ts';
import { loadLibraryFacts } from '../library-service/libraryFacts.ts';
import { isOpenThroughout } from '../library-service/openingTimes.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import type { BookingRow } from './bookingRow.ts';
import { judgeArrival } from './checkInRules.ts';
import { presentBooking } from './presentBooking.ts';
import { replaceClaims } from './replaceClaims.ts';
import { saveBooking } from './saveBooking.ts';
import { nextState } from './transitions.ts';

async function checkCode(tx: Tx, row: BookingRow, code: string | undefined): Promise<void> {
  const seat = await tx.seat.findUnique({
    where: { id: row.seatId },
    select: { seatCode: true, library: { select: { deskCode: true } } },
  });
  const codes = [seat?.seatCode, seat?.library.deskCode].map((each) => each?.toUpperCase());
  if (!code || !codes.includes(code)) {
    throw refused('wrong_code', 'Enter the code from the seat or from the desk');
  }
}

/** Somebody who comes early sits from now on: the booking begins now, at the price agreed. */
async function beginNow(tx: Tx, row: BookingRow, now: Date) {
  const library = await loadLibraryFacts(sqlInTransaction(tx), row.libraryId);
  if (!library || !isOpenThroughout(library, now, row.startsAt)) {
    throw refused('too_early', 'The library is not open yet');
  }
  const released = await replaceClaims(tx, row, { seatId: row.seatId, from: now, to: row.endsAt });
  if (!released) {
    throw refused('seat_not_clear', 'The seat, or you, are taken until the booking begins', {
      startsAt: row.startsAt.toISOString(),
    });
  }
  return released;
}

/** A student shows a code that only the place knows; a member of the desk sees the student. */
export async function checkIn(
  tx: Tx,
  person: Person,
  id: string,
  { code }: CheckInBody,
): Promise<Booking> {
  const { row, isMember, now } = await lockBooking(tx, person, id, 'bookings:check-in');
  const state = nextState(row.state, 'checkIn');
  if (state instanceof AppError) throw state;
  if (!isMember) await checkCode(tx, row, code);
  const refusal = judgeArrival(row, now);
  if (refusal) throw refusal;

  const isEarly = now < row.startsAt;
  const released = isEarly ? await beginNow(tx, row, now) : [];
  const changes = { state, checkedInAt: now, ...(isEarly && { startsAt: now }) };
  const saved = await saveBooking(tx, row, changes, now, {
    action: 'booking.checked_in',
    actorUserId: person.userId,
    details: isEarly ? { startsAt: now.toISOString(), bookedFrom: row.startsAt.toISOString() } : {},
  });
  const booking = presentBooking(saved);
  await emitBookingCheckin(tx, booking);
  if (isEarly) {
    await announceSeats(tx, [...released, { seatId: row.seatId, from: now, to: row.endsAt }]);
  }
  return booking;
}

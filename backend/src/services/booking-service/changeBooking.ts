import type { Booking, PatchBookingBody } from '@studyspot/shared-events';
import { sqlInTransaction, type Tx } from '../../db.ts';
import { AppError, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingUpdated } from '../../utils/socketHelpers.ts';
import { loadSeatFacts } from '../library-service/libraryFacts.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import { blockerOf } from './blockerOf.ts';
import type { BookingRow } from './bookingRow.ts';
import { type Change, readChange } from './changeRules.ts';
import type { Ground } from './factsCache.ts';
import { presentBooking } from './presentBooking.ts';
import { queueForSeats, replaceClaims } from './replaceClaims.ts';
import { requote } from './requote.ts';
import { judgeSameTimes, judgeShortening, judgeTimes } from './rules.ts';
import { saveBooking } from './saveBooking.ts';
import { seatClosed } from './takeSeat.ts';
import { tellMovedByStaff } from './tellStudent.ts';

/** Old and new seat are of one library, the booking's. */
async function loadGrounds(tx: Tx, row: BookingRow, seatId: string) {
  const sql = sqlInTransaction(tx);
  const after = await loadSeatFacts(sql, seatId);
  if (after?.library.id !== row.libraryId) throw notFound('This seat');
  if (seatId === row.seatId) return { oldKind: after.seat.kind, after };
  const seat = await tx.seat.findUnique({ where: { id: row.seatId }, select: { kind: true } });
  return { oldKind: seat?.kind ?? after.seat.kind, after };
}

function judge(row: BookingRow, { library }: Ground, change: Change, now: Date) {
  const startIsGiven = change.startsAt.getTime() === row.startsAt.getTime();
  const endStays = change.endsAt.getTime() === row.endsAt.getTime();
  const times = { ...change, startIsGiven };
  if (change.isShortening) return judgeShortening(library, times, now);
  return startIsGiven && endStays
    ? judgeSameTimes(library, times, now)
    : judgeTimes(library, times, now);
}

/** Ask after the announcement, whose lock on the seat keeps the answer true. */
async function refuseClosedSeat(tx: Tx, seatId: string): Promise<void> {
  const seat = await tx.seat.findUnique({ where: { id: seatId }, select: { state: true } });
  if (seat?.state !== 'active') throw seatClosed();
}

const placeOf = ({ seatId, seatLabel, startsAt, endsAt }: BookingRow) => ({
  seatId,
  seatLabel,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/**
 * Moves, extends or shortens: either the whole new place is had, or the old one stays as it was.
 * Works alike for a hold, a booking and, from now on, for somebody who already sits.
 */
export async function changeBooking(
  tx: Tx,
  person: Person,
  id: string,
  body: PatchBookingBody,
): Promise<Booking> {
  const { row, isOwner, now } = await lockBooking(tx, person, id, 'bookings:manage');
  const change = readChange(row, body, now);
  if (change instanceof AppError) throw change;
  if (change.isNothing) return presentBooking(row);
  const { oldKind, after } = await loadGrounds(tx, row, change.seatId);
  const refusal = judge(row, after, change, now);
  if (refusal) throw refusal;

  await queueForSeats(tx, [row.seatId, change.seatId]);
  const place = { seatId: change.seatId, from: change.startsAt, to: change.endsAt };
  const released = await replaceClaims(tx, row, place, change.keepUntil);
  if (!released) throw await blockerOf(tx, row, change);

  const { seatId, startsAt, endsAt } = change;
  const price = requote(
    row,
    after.library,
    { seatKind: oldKind, startsAt: row.startsAt, endsAt: row.endsAt },
    { seatKind: after.seat.kind, startsAt, endsAt },
  );
  const { label: seatLabel, zoneName } = after.seat;
  const changes = { seatId, startsAt, endsAt, ...price };
  const saved = await saveBooking(tx, row, changes, now, {
    action: 'booking.changed',
    actorUserId: person.userId,
    details: { from: placeOf(row), to: placeOf({ ...row, ...changes, seatLabel }) },
  });
  const booking = presentBooking({ ...saved, seatLabel, zoneName });
  await emitBookingUpdated(tx, booking);
  if (!isOwner) await tellMovedByStaff(tx, booking);
  await announceSeats(tx, [
    ...released,
    { seatId: row.seatId, from: row.startsAt, to: row.endsAt },
    { seatId, from: startsAt, to: endsAt },
  ]);
  if (!change.isShortening) await refuseClosedSeat(tx, seatId);
  return booking;
}

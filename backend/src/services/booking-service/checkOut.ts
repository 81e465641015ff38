import type { Booking } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { AppError } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingCheckout } from '../../utils/socketHelpers.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import { endClaims, releaseClaims } from './claims.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { nextState } from './transitions.ts';

/**
 * Frees the rest. At or before the start nothing is left to keep: the claim goes altogether, and the
 * booking keeps its times, which may not be empty. The price stays what was agreed.
 */
export async function checkOut(tx: Tx, person: Person, id: string): Promise<Booking> {
  const { row, now } = await lockBooking(tx, person, id, 'bookings:check-in');
  const state = nextState(row.state, 'checkOut');
  if (state instanceof AppError) throw state;

  const hasBegun = row.startsAt < now;
  const released = hasBegun ? [] : await releaseClaims(tx, row.id);
  if (hasBegun) await endClaims(tx, row.id, now);
  const endsAt = hasBegun && now < row.endsAt ? now : row.endsAt;
  const saved = await saveBooking(tx, row, { state, checkedOutAt: now, endsAt }, now, {
    action: 'booking.checked_out',
    actorUserId: person.userId,
    details: { bookedUntil: row.endsAt.toISOString() },
  });
  const booking = presentBooking(saved);
  await emitBookingCheckout(tx, booking);
  await announceSeats(tx, [
    ...released,
    { seatId: row.seatId, from: row.startsAt, to: row.endsAt },
  ]);
  return booking;
}

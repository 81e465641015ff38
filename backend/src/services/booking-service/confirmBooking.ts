import type { Booking } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { AppError, refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingUpdated } from '../../utils/socketHelpers.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import { confirmClaims } from './claims.ts';
import { judgeHold } from './holdRules.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { nextState } from './transitions.ts';

/** The hold becomes a booking, at the price it was taken for; not a millisecond after its end. */
export async function confirmBooking(tx: Tx, person: Person, id: string): Promise<Booking> {
  const { row, now } = await lockBooking(tx, person, id, 'bookings:manage');
  const state = nextState(row.state, 'confirm');
  if (state instanceof AppError) throw state;
  const refusal = judgeHold(row, now);
  if (refusal) throw refusal;
  if (row.endsAt <= now) throw refused('too_late', 'The time you held is over');

  const confirmed = await confirmClaims(tx, row.id);
  const deed = { action: 'booking.confirmed', actorUserId: person.userId } as const;
  const saved = await saveBooking(tx, row, { state, holdExpiresAt: null }, now, deed);
  const booking = presentBooking(saved);
  await emitBookingUpdated(tx, booking);
  await announceSeats(tx, confirmed);
  return booking;
}

import type { Booking } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { AppError } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingUpdated } from '../../utils/socketHelpers.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import { prolongClaims } from './claims.ts';
import { judgeExtension } from './holdRules.ts';
import { HOLD_EXTENSION_MINUTES, minutesAfter } from './limits.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { nextState } from './transitions.ts';

/** Once, by three minutes, while it runs. */
export async function extendHold(tx: Tx, person: Person, id: string): Promise<Booking> {
  const { row, now } = await lockBooking(tx, person, id, 'bookings:manage');
  const state = nextState(row.state, 'extendHold');
  if (state instanceof AppError) throw state;
  const refusal = judgeExtension(row, now);
  if (refusal) throw refusal;

  const holdExpiresAt = minutesAfter(row.holdExpiresAt ?? now, HOLD_EXTENSION_MINUTES);
  const prolonged = await prolongClaims(tx, row.id, holdExpiresAt);
  const changes = { state, holdExpiresAt, holdExtended: true };
  const saved = await saveBooking(tx, row, changes, now, {
    action: 'booking.hold_extended',
    actorUserId: person.userId,
    details: { holdExpiresAt: holdExpiresAt.toISOString() },
  });
  const booking = presentBooking(saved);
  await emitBookingUpdated(tx, booking);
  await announceSeats(tx, prolonged);
  return booking;
}

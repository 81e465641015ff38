import type { Booking, CancelBody } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { AppError, refused } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { emitBookingCancelled } from '../../utils/socketHelpers.ts';
import { lockBooking } from './access.ts';
import { announceSeats } from './announceSeats.ts';
import { releaseClaims } from './claims.ts';
import { presentBooking } from './presentBooking.ts';
import { saveBooking } from './saveBooking.ts';
import { tellCancelledByStaff } from './tellStudent.ts';
import { nextState } from './transitions.ts';

/** Gives the whole seat back: a booking before its end, or a hold, which is thereby released. */
export async function cancelBooking(
  tx: Tx,
  person: Person,
  id: string,
  { reason }: CancelBody,
): Promise<Booking> {
  const { row, isOwner, now } = await lockBooking(tx, person, id, 'bookings:manage');
  const state = nextState(row.state, 'cancel');
  if (state instanceof AppError) throw state;
  if (row.endsAt <= now) throw refused('too_late', 'This booking is over');

  const released = await releaseClaims(tx, row.id);
  const changes = { state, cancelledAt: now, cancelReason: reason || null };
  const saved = await saveBooking(tx, row, changes, now, {
    action: row.state === 'held' ? 'booking.released' : 'booking.cancelled',
    actorUserId: person.userId,
    details: reason ? { reason } : {},
  });
  const booking = presentBooking(saved);
  await emitBookingCancelled(tx, booking);
  if (!isOwner) await tellCancelledByStaff(tx, booking);
  await announceSeats(tx, released);
  return booking;
}

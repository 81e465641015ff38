import type { Booking } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { notify } from '../notification-service/notify.ts';
import { describeDayAndTime, describeTime } from './wording.ts';

const where = ({ seatLabel, libraryName }: Booking) => `Seat ${seatLabel} at ${libraryName}`;
const when = ({ startsAt, endsAt, timeZone }: Booking) =>
  `${describeDayAndTime(new Date(startsAt), timeZone)}–${describeTime(new Date(endsAt), timeZone)}`;

type Told = Parameters<typeof notify>[1];

async function tell(tx: Tx, booking: Booking, words: Pick<Told, 'kind' | 'title' | 'body'>) {
  const { userId, id: bookingId, tenantId } = booking;
  // A walk-in has no account to tell.
  if (userId) await notify(tx, { userId, bookingId, tenantId, ...words });
}

export const tellCancelledByStaff = (tx: Tx, booking: Booking) =>
  tell(tx, booking, {
    kind: 'booking_cancelled_by_staff',
    title: 'Your booking was cancelled',
    body: `${where(booking)}, ${when(booking)}${booking.cancelReason ? `: ${booking.cancelReason}` : ''}`,
  });

export const tellMovedByStaff = (tx: Tx, booking: Booking) =>
  tell(tx, booking, {
    kind: 'booking_moved_by_staff',
    title: 'Your booking was changed',
    body: `Now ${where(booking)}, ${when(booking)}`,
  });

export const tellHoldEnding = (tx: Tx, booking: Booking) =>
  tell(tx, booking, {
    kind: 'hold_ending',
    title: 'Your hold is about to end',
    body: `${where(booking)}: confirm it, or it is free for others`,
  });

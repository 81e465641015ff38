import type { PatchBookingBody } from '@studyspot/shared-events';
import { Booking } from '@studyspot/shared-events';
import { request } from '../request.ts';

/** Move, extend or shorten. */
export const patchBooking = (bookingId: string, body: PatchBookingBody) =>
  request(Booking, 'PATCH', `/api/bookings/${bookingId}`, { body });

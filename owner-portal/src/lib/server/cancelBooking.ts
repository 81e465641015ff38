import type { CancelBody } from '@studyspot/shared-events';
import { Booking } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const cancelBooking = (bookingId: string, body: CancelBody) =>
  request(Booking, 'POST', `/api/bookings/${bookingId}/cancel`, { body });

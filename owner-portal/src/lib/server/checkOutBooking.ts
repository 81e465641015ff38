import { Booking } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const checkOutBooking = (bookingId: string) =>
  request(Booking, 'POST', `/api/bookings/${bookingId}/check-out`, { body: {} });

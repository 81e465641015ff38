import { Booking } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const checkInBooking = (bookingId: string) =>
  request(Booking, 'POST', `/api/bookings/${bookingId}/check-in`, { body: {} });

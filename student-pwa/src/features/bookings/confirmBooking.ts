import type { Booking } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const confirmBooking = (bookingId: string, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}/confirm`, {
    method: 'POST',
    body: {},
    idempotencyKey,
  });

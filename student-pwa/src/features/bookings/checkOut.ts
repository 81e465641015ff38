import type { Booking } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const checkOut = (bookingId: string, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}/check-out`, {
    method: 'POST',
    body: {},
    idempotencyKey,
  });

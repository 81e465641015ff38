import type { Booking, CheckInBody } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const checkIn = (bookingId: string, body: CheckInBody, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}/check-in`, {
    method: 'POST',
    body,
    idempotencyKey,
  });

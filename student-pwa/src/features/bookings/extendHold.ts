import type { Booking } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const extendHold = (bookingId: string, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}/extend-hold`, {
    method: 'POST',
    body: {},
    idempotencyKey,
  });

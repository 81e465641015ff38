import type { Booking, CancelBody } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

/** Also how a hold is released. */
export const cancelBooking = (bookingId: string, body: CancelBody, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}/cancel`, {
    method: 'POST',
    body,
    idempotencyKey,
  });

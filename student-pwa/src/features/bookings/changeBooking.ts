import type { Booking, PatchBookingBody } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

/** Moves, extends or shortens. */
export const changeBooking = (bookingId: string, body: PatchBookingBody, idempotencyKey: string) =>
  apiRequest<Booking>(`/api/bookings/${bookingId}`, { method: 'PATCH', body, idempotencyKey });

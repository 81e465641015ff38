import { apiRequest } from '../../lib/api.ts';
/** Moves, extends or shortens. */
export const changeBooking = (bookingId, body, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}`, { method: 'PATCH', body, idempotencyKey });

import { apiRequest } from '../../lib/api.ts';
/** Also how a hold is released. */
export const cancelBooking = (bookingId, body, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}/cancel`, {
    method: 'POST',
    body,
    idempotencyKey,
});

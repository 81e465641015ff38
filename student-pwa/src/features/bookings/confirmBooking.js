import { apiRequest } from '../../lib/api.ts';
export const confirmBooking = (bookingId, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}/confirm`, {
    method: 'POST',
    body: {},
    idempotencyKey,
});

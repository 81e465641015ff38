import { apiRequest } from '../../lib/api.ts';
export const checkIn = (bookingId, body, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}/check-in`, {
    method: 'POST',
    body,
    idempotencyKey,
});

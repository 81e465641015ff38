import { apiRequest } from '../../lib/api.ts';
export const checkOut = (bookingId, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}/check-out`, {
    method: 'POST',
    body: {},
    idempotencyKey,
});

import { apiRequest } from '../../lib/api.ts';
export const extendHold = (bookingId, idempotencyKey) => apiRequest(`/api/bookings/${bookingId}/extend-hold`, {
    method: 'POST',
    body: {},
    idempotencyKey,
});

import { apiRequest } from '../../lib/api.ts';
export const holdSeat = (body, idempotencyKey) => apiRequest('/api/bookings', {
    method: 'POST',
    body: { ...body, hold: true },
    idempotencyKey,
});

import type { Booking, CreateBookingBody } from '@studyspot/shared-events';
import { apiRequest } from '../../lib/api.ts';

export const holdSeat = (body: CreateBookingBody, idempotencyKey: string) =>
  apiRequest<Booking>('/api/bookings', {
    method: 'POST',
    body: { ...body, hold: true },
    idempotencyKey,
  });

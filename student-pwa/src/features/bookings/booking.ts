import type { Booking } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { apiRequest } from '../../lib/api.ts';
import { bookingKey } from './bookingKeys.ts';

export const bookingQuery = (bookingId: string) =>
  queryOptions({
    queryKey: [...bookingKey, bookingId],
    queryFn: ({ signal }) => apiRequest<Booking>(`/api/bookings/${bookingId}`, { signal }),
    meta: { isSaved: true },
  });

import { Booking } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

export const bookingQuery = (bookingId: string) =>
  queryOptions({
    queryKey: ['booking', bookingId],
    queryFn: ({ signal }) => request(Booking, 'GET', `/api/bookings/${bookingId}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

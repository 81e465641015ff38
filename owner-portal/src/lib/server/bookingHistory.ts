import { BookingHistory } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

/** `version` is part of the key: another version has another history. */
export const bookingHistoryQuery = (bookingId: string, version: number) =>
  queryOptions({
    queryKey: ['booking', bookingId, 'history', version],
    queryFn: ({ signal }) =>
      request(BookingHistory, 'GET', `/api/bookings/${bookingId}/history`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });

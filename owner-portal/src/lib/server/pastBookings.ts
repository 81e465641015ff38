import type { BookingState } from '@studyspot/shared-events';
import { LibraryBookings } from '@studyspot/shared-events';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { queryString } from '../queryString.ts';
import { request } from '../request.ts';

export type PastBookingsFilter = {
  from?: string | undefined;
  to?: string | undefined;
  state?: BookingState | undefined;
  q?: string | undefined;
};

/** History, page by page; not live. */
export const pastBookingsQuery = (libraryId: string, filter: PastBookingsFilter) =>
  infiniteQueryOptions({
    queryKey: ['library', libraryId, 'bookings', 'past', filter],
    queryFn: ({ signal, pageParam }) => {
      const query = queryString({ ...filter, limit: 50, cursor: pageParam });
      return request(LibraryBookings, 'GET', `/api/libraries/${libraryId}/bookings${query}`, {
        signal,
      });
    },
    // The first page has no cursor.
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

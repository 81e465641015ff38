import { LibraryBookings } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { queryString } from '../queryString.ts';
import { request } from '../request.ts';

/** The bookings that begin on these local dates, at most 100; a look ahead, not live. */
export const bookingsBetweenQuery = (libraryId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['library', libraryId, 'bookings', 'between', from, to],
    queryFn: ({ signal }) =>
      request(
        LibraryBookings,
        'GET',
        `/api/libraries/${libraryId}/bookings${queryString({ from, to, limit: 100 })}`,
        { signal },
      ),
  });

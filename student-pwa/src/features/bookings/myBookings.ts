import type { MyBookings } from '@studyspot/shared-events';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';
import { firstPage } from '../../lib/firstPage.ts';
import { bookingsKey } from './bookingKeys.ts';

const PAGE_SIZE = 20;
const fetchPage = (
  scope: 'upcoming' | 'past',
  limit: number,
  signal: AbortSignal,
  cursor?: string,
) => apiRequest<MyBookings>(`/api/bookings${queryString({ scope, limit, cursor })}`, { signal });

/** Whole, live and saved for offline use: one person has few bookings ahead. */
export const upcomingBookingsQuery = () =>
  queryOptions({
    queryKey: [...bookingsKey, 'upcoming'],
    queryFn: ({ signal }) => fetchPage('upcoming', 100, signal),
    meta: { isSaved: true },
  });

export const pastBookingsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...bookingsKey, 'past'],
    queryFn: ({ signal, pageParam }) =>
      fetchPage('past', PAGE_SIZE, signal, pageParam ?? undefined),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  });

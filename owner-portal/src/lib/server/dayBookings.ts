import { LibraryBookings } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { request } from '../request.ts';
import { socketClient } from '../socket.ts';

/** The whole local day, with the date it is of, so that an event knows whether it belongs to it. */
export type DayBookings = z.infer<typeof LibraryBookings> & { date: string };

/** The snapshot that `booking:*` patches. */
export const dayBookingsQuery = (libraryId: string, date: string) =>
  queryOptions({
    queryKey: [...dayBookingsKey(libraryId), date],
    queryFn: ({ signal }): Promise<DayBookings> =>
      socketClient.snapshot(async () => {
        const path = `/api/libraries/${libraryId}/bookings?date=${date}`;
        return { ...(await request(LibraryBookings, 'GET', path, { signal })), date };
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const dayBookingsKey = (libraryId: string) =>
  ['library', libraryId, 'bookings', 'day'] as const;

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { bookingQuery } from '../lib/server/booking.ts';
import type { DayBookings } from '../lib/server/dayBookings.ts';
import { dayBookingsKey } from '../lib/server/dayBookings.ts';

/** One booking, live; what a list of the day shows already is not asked for again. */
export function useBooking(libraryId: string, bookingId: string) {
  const queryClient = useQueryClient();
  return useQuery({
    ...bookingQuery(bookingId),
    initialData: () =>
      queryClient
        .getQueriesData<DayBookings>({ queryKey: dayBookingsKey(libraryId) })
        .flatMap(([, day]) => day?.items ?? [])
        .find(({ id }) => id === bookingId),
  });
}

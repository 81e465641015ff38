import type { Booking } from '@studyspot/shared-events';
import { applyBooking, applyBookingTo } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { bookingQuery } from '../server/booking.ts';
import type { DayBookings } from '../server/dayBookings.ts';
import { dayBookingsKey } from '../server/dayBookings.ts';
import { isOnLocalDate } from './isOnLocalDate.ts';

/** Any `booking:*`, and the answer to a change of our own: every list and page that shows it. */
export function patchBookings(queryClient: QueryClient, event: Booking): void {
  queryClient.setQueriesData<DayBookings>(
    { queryKey: dayBookingsKey(event.libraryId) },
    (day) =>
      day && applyBooking(day, event, { belongs: (booking) => isOnLocalDate(booking, day.date) }),
  );
  queryClient.setQueryData(
    bookingQuery(event.id).queryKey,
    (shown) => shown && applyBookingTo(shown, event),
  );
}

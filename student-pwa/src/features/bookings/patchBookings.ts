import type { Booking } from '@studyspot/shared-events';
import { applyBooking, applyBookingTo, type SocketClient } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { bookingQuery } from './booking.ts';
import { isAhead } from './bookingState.ts';
import { pastBookingsQuery, upcomingBookingsQuery } from './myBookings.ts';

const EVENTS = [
  'booking:created',
  'booking:updated',
  'booking:cancelled',
  'booking:checkin',
  'booking:checkout',
] as const;

/** A booking as an event or an answer brought it, into whatever shows it. Older versions are dropped. */
export function keepBooking(queryClient: QueryClient, booking: Booking): void {
  queryClient.setQueryData(bookingQuery(booking.id).queryKey, (known) =>
    known ? applyBookingTo(known, booking) : booking,
  );
  queryClient.setQueryData(
    upcomingBookingsQuery().queryKey,
    (list) => list && applyBooking(list, booking, { belongs: isAhead }),
  );
  // Paged history is not live: the one that just ended is looked up when the list is next opened.
  if (!isAhead(booking)) {
    void queryClient.invalidateQueries({
      queryKey: pastBookingsQuery().queryKey,
      refetchType: 'none',
    });
  }
}

export function patchBookings(queryClient: QueryClient, client: SocketClient): () => void {
  // A member of a tenant gets other people's bookings too; here only one's own count.
  const keepMine = (booking: Booking) => {
    if (booking.userId === client.state().userId) keepBooking(queryClient, booking);
  };
  const offs = EVENTS.map((name) => client.patch(name, keepMine));
  return () => offs.forEach((off) => off());
}

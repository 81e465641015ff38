import type { Booking } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { patchBookings } from '../lib/live/patchBookings.ts';
import { bookingQuery } from '../lib/server/booking.ts';

/**
 * One change of a booking. Not optimistic: it shows when the server did it. The answer goes into the
 * cache as its event would, so that the screen does not wait for the event.
 */
export function useBookingAction<Input>(
  mutationFn: (input: Input) => Promise<Booking>,
  done: (booking: Booking) => string,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (booking) => {
      patchBookings(queryClient, booking);
      toast.success(done(booking));
    },
    onError: (_error, input) => {
      // Most refusals mean that it changed meanwhile: the truth is fetched for this one booking.
      if (typeof input === 'string') {
        void queryClient.invalidateQueries({ queryKey: bookingQuery(input).queryKey, exact: true });
      }
    },
  });
}

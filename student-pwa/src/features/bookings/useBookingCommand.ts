import type { Booking } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentKey } from '../../hooks/useIntentKey.ts';
import { keepBooking } from './patchBookings.ts';

export type BookingCommandOptions<Input> = {
  send: (input: Input, idempotencyKey: string) => Promise<Booking>;
  onDone?: (booking: Booking) => unknown;
};

/** One write to a booking: never optimistic; the answer goes into every list; a retry is the same intent. */
export function useBookingCommand<Input = void>({ send, onDone }: BookingCommandOptions<Input>) {
  const queryClient = useQueryClient();
  const keyFor = useIntentKey();
  return useMutation({
    mutationFn: (input: Input) => send(input, keyFor(JSON.stringify(input ?? null))),
    onSuccess: (booking) => {
      keepBooking(queryClient, booking);
      return onDone?.(booking);
    },
  });
}

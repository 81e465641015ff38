import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentKey } from '../../hooks/useIntentKey.ts';
import { keepBooking } from './patchBookings.ts';
/** One write to a booking: never optimistic; the answer goes into every list; a retry is the same intent. */
export function useBookingCommand({ send, onDone }) {
    const queryClient = useQueryClient();
    const keyFor = useIntentKey();
    return useMutation({
        mutationFn: (input) => send(input, keyFor(JSON.stringify(input ?? null))),
        onSuccess: (booking) => {
            keepBooking(queryClient, booking);
            return onDone?.(booking);
        },
    });
}

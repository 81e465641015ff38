import type { LibraryDetail, Seat } from '@studyspot/shared-events';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useIntentKey } from '../../hooks/useIntentKey.ts';
import { hasCode } from '../../lib/apiError.ts';
import type { Window } from '../../lib/availability/slots.ts';
import { overlaps } from '../../lib/availability/timeline.ts';
import { rememberLibrary } from '../../lib/lastLibrary.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { isRunningHold } from '../bookings/bookingState.ts';
import { changeBooking } from '../bookings/changeBooking.ts';
import { holdSeat } from '../bookings/holdSeat.ts';
import { upcomingBookingsQuery } from '../bookings/myBookings.ts';
import { keepBooking } from '../bookings/patchBookings.ts';
import { useSession } from '../session/session.ts';

type Wish = { seat: Seat; window: Window };

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * Holds a seat and goes on to the confirmation. A hold that already runs for that time moves to the new
 * seat: choosing another seat lets the first one go, and never leaves the reader without any.
 */
export function useHoldSeat(library: LibraryDetail) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const session = useSession();
  const keyFor = useIntentKey();
  const { data: upcoming } = useQuery({ ...upcomingBookingsQuery(), enabled: Boolean(session) });

  const runningHold = (window: Window) =>
    upcoming?.items.find(
      (booking) =>
        booking.libraryId === library.id &&
        isRunningHold(booking, serverNow()) &&
        overlaps({ from: Date.parse(booking.startsAt), to: Date.parse(booking.endsAt) }, window),
    );

  const mutation = useMutation({
    mutationFn: ({ seat, window }: Wish) => {
      const endsAt = iso(window.to);
      const startsAt = window.isNow ? 'now' : iso(window.from);
      const running = runningHold(window);
      const key = keyFor([running?.id, running?.version, seat.id, startsAt, endsAt].join());
      if (!running) return holdSeat({ seatId: seat.id, startsAt, endsAt }, key);
      return changeBooking(
        running.id,
        { seatId: seat.id, endsAt, ...(!window.isNow && { startsAt }) },
        key,
      );
    },
    onSuccess: async (booking) => {
      keepBooking(queryClient, booking);
      rememberLibrary({ id: library.id, name: library.name });
      await navigate({ to: '/bookings/$bookingId/confirm', params: { bookingId: booking.id } });
    },
    onError: (error) => {
      if (hasCode(error, 'unauthenticated')) void signInFirst();
    },
  });

  const signInFirst = () =>
    navigate({ to: '/sign-in', search: { next: router.state.location.href } });

  return {
    /** Without a session: signs in first and comes back to the same seat and time. */
    hold: (seat: Seat, window: Window) => {
      if (session === null) void signInFirst();
      else mutation.mutate({ seat, window });
    },
    isPending: mutation.isPending,
    isOwnDoing: mutation.isPending || mutation.isSuccess,
    error: hasCode(mutation.error, 'unauthenticated') ? null : mutation.error,
    forgetError: mutation.reset,
  };
}
export type HoldSeat = ReturnType<typeof useHoldSeat>;

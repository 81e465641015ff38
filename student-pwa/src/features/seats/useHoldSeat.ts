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
 * Holds a seat and goes on to the confirmation. A hold that already runs for that time, or the booking
 * that is to move, goes over to the new seat instead: the old one is let go only when the new one is had.
 */
export function useHoldSeat(library: LibraryDetail, moveId: string | undefined) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const session = useSession();
  const keyFor = useIntentKey();
  const { data: upcoming } = useQuery({ ...upcomingBookingsQuery(), enabled: Boolean(session) });

  const bookingToMove = (window: Window) =>
    upcoming?.items.find(
      (booking) =>
        booking.id === moveId ||
        (booking.libraryId === library.id &&
          isRunningHold(booking, serverNow()) &&
          overlaps({ from: Date.parse(booking.startsAt), to: Date.parse(booking.endsAt) }, window)),
    );

  const mutation = useMutation({
    mutationFn: ({ seat, window }: Wish) => {
      const endsAt = iso(window.to);
      const startsAt = window.isNow ? 'now' : iso(window.from);
      const moved = bookingToMove(window);
      const key = keyFor([moved?.id, moved?.version, seat.id, startsAt, endsAt].join());
      if (!moved) return holdSeat({ seatId: seat.id, startsAt, endsAt }, key);
      return changeBooking(
        moved.id,
        { seatId: seat.id, endsAt, ...(!window.isNow && { startsAt }) },
        key,
      );
    },
    onSuccess: async (booking) => {
      keepBooking(queryClient, booking);
      rememberLibrary({ id: library.id, name: library.name });
      const params = { bookingId: booking.id };
      const isHeld = booking.state === 'held';
      await navigate({
        to: isHeld ? '/bookings/$bookingId/confirm' : '/tickets/$bookingId',
        params,
      });
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

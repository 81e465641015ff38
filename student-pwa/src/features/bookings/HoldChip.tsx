import { countdownText } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Timer } from 'lucide-react';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { useBusyWork } from '../../lib/busyWork.ts';
import { useSession } from '../session/session.ts';
import { holdEndsAt, isRunningHold } from './bookingState.ts';
import { upcomingBookingsQuery } from './myBookings.ts';

/** The running hold, on every screen: after a reload or Back it is one tap away. */
export const HoldChip = () => {
  const session = useSession();
  const now = useServerNow();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const bookings = useQuery({ ...upcomingBookingsQuery(), enabled: Boolean(session) });
  const held = bookings.data?.items.find((booking) => isRunningHold(booking, now));
  useBusyWork(held !== undefined);
  // Its own page has the clock in its heading.
  if (!held || pathname === `/bookings/${held.id}/confirm`) return null;
  return (
    <Link
      to="/bookings/$bookingId/confirm"
      params={{ bookingId: held.id }}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent px-3 font-semibold text-on-accent no-underline tabular"
    >
      <Timer aria-hidden="true" size={17} />
      <span>
        <span className="sr-only">Continue with your hold on seat </span>
        {held.seatLabel}{' '}
        <span aria-hidden="true">{countdownText((holdEndsAt(held) ?? now) - now)}</span>
      </span>
    </Link>
  );
};

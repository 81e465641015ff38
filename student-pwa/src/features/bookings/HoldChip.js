import { countdownText } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
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
    const bookings = useQuery({ ...upcomingBookingsQuery(), enabled: Boolean(session) });
    const held = bookings.data?.items.find((booking) => isRunningHold(booking, now));
    useBusyWork(held !== undefined);
    if (!held)
        return null;
    return (<Link to="/bookings/$bookingId/confirm" params={{ bookingId: held.id }} className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent px-3 font-semibold text-on-accent no-underline tabular" aria-label={`Continue with your hold on seat ${held.seatLabel}`}>
      <Timer aria-hidden="true" size={17}/>
      <span aria-hidden="true">
        {held.seatLabel} {countdownText((holdEndsAt(held) ?? now) - now)}
      </span>
    </Link>);
};

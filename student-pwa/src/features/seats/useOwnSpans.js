import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isAhead } from '../bookings/bookingState.ts';
import { upcomingBookingsQuery } from '../bookings/myBookings.ts';
import { useSession } from '../session/session.ts';
const NONE = [];
/** My own claims in this library: drawn as mine. */
export function useOwnSpans(libraryId) {
    const session = useSession();
    const { data } = useQuery({ ...upcomingBookingsQuery(), enabled: Boolean(session) });
    return useMemo(() => data?.items
        .filter((booking) => booking.libraryId === libraryId && isAhead(booking))
        .map(({ seatId, startsAt, endsAt }) => ({
        seatId,
        from: Date.parse(startsAt),
        to: Date.parse(endsAt),
    })) ?? NONE, [data, libraryId]);
}

import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { isWithin } from '@studyspot/shared-events/client';
import { addDays, formatRange } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { useBookingDrawer } from '../../hooks/useBookingDrawer.ts';
import { sortBookings } from '../../lib/bookings/bookingSort.ts';
import { bookingsBetweenQuery } from '../../lib/server/bookingsBetween.ts';

type AffectedBookingsProps = {
  library: LibraryDetail;
  /** Local dates, the first and the last. */
  from: string;
  to: string;
  startsAt: string;
  endsAt: string;
};

const LIVE = new Set<Booking['state']>(['held', 'confirmed', 'checked_in']);
const SHOWN = 5;

/** Whose booking the closure would fall upon, before it is added. A night before may reach into it. */
export function AffectedBookings(props: AffectedBookingsProps) {
  const { library, from, to, startsAt, endsAt } = props;
  const { openBooking } = useBookingDrawer();
  const { data } = useQuery(bookingsBetweenQuery(library.id, addDays(from, -1), to));
  if (!data) return null;
  const hit = sortBookings(
    data.items.filter((booking) => LIVE.has(booking.state) && isWithin(booking, startsAt, endsAt)),
    { by: 'time', isDescending: false },
  );
  if (hit.length === 0) return <p className="text-muted">No bookings fall into this time.</p>;
  const more = data.nextCursor === null ? '' : ' or more';
  return (
    <div className="w-full">
      <p className="font-semibold text-warn">
        {hit.length}
        {more} bookings fall into this time. They stand until somebody cancels them.
      </p>
      <ul className="mt-1 divide-y divide-line">
        {hit.slice(0, SHOWN).map(({ id, personName, seatLabel, ...booking }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => openBooking(id)}
              className="min-h-8 w-full text-start hover:text-brand"
            >
              <strong>{personName}</strong>, seat {seatLabel},{' '}
              {formatRange(booking.startsAt, booking.endsAt, { timeZone: booking.timeZone })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

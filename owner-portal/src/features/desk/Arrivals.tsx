import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Card, LoadMore } from '@studyspot/shared-ui';
import { useMemo, useState } from 'react';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { sortBookings } from '../../lib/bookings/bookingSort.ts';
import { bookingPhase } from '../../lib/floor/bookingPhase.ts';
import { ArrivalRow } from './ArrivalRow.tsx';

type ArrivalsProps = { library: LibraryDetail; bookings: readonly Booking[] };

const PAGE = 12;

/** Late ones first, then who comes within half an hour; one press checks in. */
export function Arrivals({ library, bookings }: ArrivalsProps) {
  const nowMs = useServerNow(5_000);
  const [pages, setPages] = useState(1);
  const due = useMemo(() => {
    const expected = bookings.filter((booking) =>
      ['late', 'arriving'].includes(bookingPhase(booking, nowMs)),
    );
    return sortBookings(expected, { by: 'time', isDescending: false });
  }, [bookings, nowMs]);
  const shown = due.slice(0, pages * PAGE);
  return (
    <Card as="section" padded={false} aria-label="Arrivals">
      <h2 className="border-b border-line px-4 py-3 text-lg">
        Arrivals <span className="font-sans font-normal text-muted tabular">{due.length}</span>
      </h2>
      {due.length === 0 ? (
        <p className="px-4 py-6 text-muted">Nobody is due within 30 minutes.</p>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((booking) => (
            <ArrivalRow
              key={booking.id}
              booking={booking}
              timeZone={library.timeZone}
              nowMs={nowMs}
            />
          ))}
        </ul>
      )}
      {due.length > shown.length && (
        <LoadMore
          hasMore
          progress={`${shown.length} of ${due.length}`}
          onLoadMore={() => setPages(pages + 1)}
        />
      )}
    </Card>
  );
}

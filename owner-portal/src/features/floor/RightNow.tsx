import type { Booking, LibraryDetail } from '@studyspot/shared-events';
import { Card } from '@studyspot/shared-ui';
import { useMemo } from 'react';
import type { BookingPhase } from '../../lib/floor/bookingPhase.ts';
import { bookingPhase } from '../../lib/floor/bookingPhase.ts';
import { sortBookings } from '../../lib/bookings/bookingSort.ts';
import { RightNowRow } from './RightNowRow.tsx';

type RightNowProps = { library: LibraryDetail; bookings: readonly Booking[]; nowMs: number };

const GROUPS = [
  { phase: 'late', title: 'Late' },
  { phase: 'arriving', title: 'Arriving' },
  { phase: 'hold', title: 'Holds' },
] as const satisfies { phase: BookingPhase; title: string }[];

/** Enough to act on; the rest is one press away in the list. */
const SHOWN = 6;

/** What the room needs from its people at this moment. */
export function RightNow({ library, bookings, nowMs }: RightNowProps) {
  const groups = useMemo(
    () =>
      GROUPS.map(({ phase, title }) => ({
        phase,
        title,
        items: sortBookings(
          bookings.filter((booking) => bookingPhase(booking, nowMs) === phase),
          { by: 'time', isDescending: false },
        ),
      })),
    [bookings, nowMs],
  );
  return (
    <Card as="section" padded={false} aria-label="Right now">
      {groups.map(({ phase, title, items }) => (
        <div key={phase} className="border-b border-line px-4 py-3 last:border-b-0">
          <h2 className="text-base">
            {title} <span className="font-sans font-normal text-muted tabular">{items.length}</span>
          </h2>
          {items.length === 0 ? (
            <p className="mt-1 text-muted">Nobody</p>
          ) : (
            <ul className="mt-1 divide-y divide-line">
              {items.slice(0, SHOWN).map((booking) => (
                <RightNowRow key={booking.id} booking={booking} library={library} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </Card>
  );
}

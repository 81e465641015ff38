import type { Booking } from '@studyspot/shared-events';
import { formatDateTime, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { AsyncView } from '../../components/AsyncView.tsx';
import { historyLine } from '../../lib/bookings/historyLine.ts';
import { bookingHistoryQuery } from '../../lib/server/bookingHistory.ts';

/** What happened to it, the oldest line first; another version has another story. */
export function BookingTimeline({ booking }: { booking: Booking }) {
  const { timeZone } = booking;
  const history = useQuery(bookingHistoryQuery(booking.id, booking.version));
  return (
    <section aria-labelledby="booking-history">
      <h3 id="booking-history" className="text-lg">
        History
      </h3>
      <AsyncView query={history} what="The history" skeleton={<Skeleton className="mt-2 h-32" />}>
        {({ items }) => (
          <ol className="mt-2 border-s-2 border-line ps-4">
            {items.map((entry) => {
              const { what, who, detail } = historyLine(entry, timeZone);
              return (
                <li key={`${entry.at} ${entry.action}`} className="relative pb-3 last:pb-0">
                  <span
                    aria-hidden="true"
                    className="absolute -start-[1.375rem] top-1.5 size-2.5 rounded-full border-2 border-surface bg-brand"
                  />
                  <p>
                    <strong>{what}</strong>
                    {who !== null && <span> by {who}</span>}
                  </p>
                  {detail !== undefined && <p>{detail}</p>}
                  <p className="text-xs text-muted tabular">
                    {formatDateTime(entry.at, { timeZone })}
                  </p>
                </li>
              );
            })}
          </ol>
        )}
      </AsyncView>
    </section>
  );
}

import { EmptyState, NoBookingsDrawing, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { SavedLabel } from '../../components/SavedLabel.tsx';
import { useIsSaved } from '../../hooks/useIsSaved.ts';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { BookingCard } from './BookingCard.tsx';
import { isRunningHold } from './bookingState.ts';
import { upcomingBookingsQuery } from './myBookings.ts';

/** Live: what staff or another device does to a booking shows at once. */
export const UpcomingBookings = () => {
  const query = useQuery(upcomingBookingsQuery());
  const now = useServerNow(5_000);
  const isSaved = useIsSaved(query);
  return (
    <section aria-labelledby="upcoming-heading" className="mb-8">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="upcoming-heading" className="text-lg">
          Upcoming
        </h2>
        {isSaved && query.data && <SavedLabel savedAt={query.dataUpdatedAt} />}
      </div>
      <QueryView
        query={query}
        what="your bookings"
        skeleton={
          <div className="flex flex-col gap-3">
            <Skeleton className="h-28 w-full" />
            <Skeleton className="h-28 w-full" />
          </div>
        }
      >
        {({ items }) => {
          const ahead = items.filter(
            (booking) =>
              Date.parse(booking.endsAt) > now &&
              (booking.state !== 'held' || isRunningHold(booking, now)),
          );
          if (ahead.length === 0) {
            return (
              <EmptyState
                drawing={<NoBookingsDrawing />}
                title="No seat booked yet"
                action={
                  <Link to="/" className={linkButton({ variant: 'primary' })}>
                    Find a seat
                  </Link>
                }
              >
                Your tickets will be here, and open without a network.
              </EmptyState>
            );
          }
          return (
            <ul className="flex flex-col gap-3">
              {ahead.map((booking) => (
                <BookingCard key={booking.id} booking={booking} now={now} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
};

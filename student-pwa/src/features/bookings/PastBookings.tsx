import { LoadMore, Skeleton } from '@studyspot/shared-ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryView } from '../../components/QueryView.tsx';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { BookingCard } from './BookingCard.tsx';
import { pastBookingsQuery } from './myBookings.ts';

export const PastBookings = () => {
  const query = useInfiniteQuery(pastBookingsQuery());
  const now = useServerNow(60_000);
  return (
    <section aria-labelledby="past-heading">
      <h2 id="past-heading" className="mb-3 text-lg">
        Past
      </h2>
      <QueryView
        query={query}
        isCompact
        what="your past bookings"
        skeleton={<Skeleton className="h-28 w-full" />}
      >
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="text-muted">Nothing yet.</p>;
          return (
            <>
              <ul className="flex flex-col gap-3">
                {items.map((booking) => (
                  <BookingCard key={booking.id} booking={booking} now={now} />
                ))}
              </ul>
              <LoadMore
                hasMore={query.hasNextPage}
                isLoading={query.isFetchingNextPage}
                onLoadMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryView>
    </section>
  );
};

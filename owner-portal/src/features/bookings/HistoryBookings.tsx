import type { LibraryDetail } from '@studyspot/shared-events';
import { LoadMore } from '@studyspot/shared-ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AsyncView } from '../../components/AsyncView.tsx';
import { useDebounced } from '../../hooks/useDebounced.ts';
import { pastBookingsQuery } from '../../lib/server/pastBookings.ts';
import { BookingTable } from './BookingTable.tsx';
import { HistoryFilter } from './HistoryFilter.tsx';
import { NothingFound } from './NothingFound.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';

const route = getRouteApi('/app/libraries/$libraryId/bookings');

/** All bookings there ever were, the latest first, page by page; not live. */
export function HistoryBookings({ library }: { library: LibraryDetail }) {
  const { from, to, state, q } = route.useSearch();
  const navigate = route.useNavigate();
  const search = useDebounced(q);
  const query = useInfiniteQuery(pastBookingsQuery(library.id, { from, to, state, q: search }));
  const isFiltered = [from, to, state, q].some((part) => part !== undefined);
  return (
    <div className="flex flex-col gap-4">
      <HistoryFilter
        filter={{ from, to, state, q }}
        onChange={(part) =>
          void navigate({
            search: (now) => ({ ...now, ...part }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <AsyncView query={query} what="The history" skeleton={<TableSkeleton />}>
        {({ pages }) => {
          const bookings = pages.flatMap(({ items }) => items);
          if (bookings.length === 0) {
            return (
              <NothingFound
                isDayEmpty={!isFiltered}
                onClear={() => void navigate({ search: { mode: 'history' } })}
              />
            );
          }
          return (
            <>
              <BookingTable library={library} bookings={bookings} caption="History" hasDates />
              <LoadMore
                hasMore={query.hasNextPage}
                isLoading={query.isFetchingNextPage}
                progress={`${bookings.length} bookings shown`}
                onLoadMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </AsyncView>
    </div>
  );
}

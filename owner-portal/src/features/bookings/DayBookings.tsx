import type { LibraryDetail } from '@studyspot/shared-events';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import { Freshness } from '../../components/Freshness.tsx';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { useToday } from '../../hooks/useToday.ts';
import { countByFilter, filterBookings } from '../../lib/bookings/bookingFilter.ts';
import { sortBookings } from '../../lib/bookings/bookingSort.ts';
import { dayBookingsQuery } from '../../lib/server/dayBookings.ts';
import { BookingTable } from './BookingTable.tsx';
import { DayPicker } from './DayPicker.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NothingFound } from './NothingFound.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';

const route = getRouteApi('/app/libraries/$libraryId/bookings');
const TICK_MS = 5_000;

/** One local day, whole and live. */
export function DayBookings({ library }: { library: LibraryDetail }) {
  const { show = 'all', q = '', sort = 'time', desc = false, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday(library.timeZone);
  const date = search.date ?? today;
  const query = useQuery(dayBookingsQuery(library.id, date));
  const nowMs = useServerNow(TICK_MS);
  const wanted = useDeferredValue(q);
  const items = query.data?.items;
  const counts = useMemo(() => countByFilter(items ?? [], nowMs), [items, nowMs]);
  const shown = useMemo(
    () =>
      sortBookings(filterBookings(items ?? [], { show, search: wanted }, nowMs), {
        by: sort,
        isDescending: desc,
      }),
    [items, show, wanted, nowMs, sort, desc],
  );
  const change = (part: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <DayPicker
          date={date}
          today={today}
          onChange={(next) => change({ date: next === today ? undefined : next })}
        />
        <Freshness
          timeZone={library.timeZone}
          isRefreshing={query.isFetching}
          onRefresh={() => void query.refetch()}
        />
      </div>
      <FilterBar
        show={show}
        search={q}
        counts={counts}
        onShow={(next) => change({ show: next === 'all' ? undefined : next })}
        onSearch={(text) => change({ q: text === '' ? undefined : text })}
      />
      <AsyncView query={query} what="The bookings of this day" skeleton={<TableSkeleton />}>
        {(day) =>
          shown.length === 0 ? (
            <NothingFound
              isDayEmpty={day.items.length === 0}
              onClear={() => change({ show: undefined, q: undefined })}
            />
          ) : (
            <BookingTable
              library={library}
              bookings={shown}
              caption={`Bookings of ${date}`}
              sort={{ by: sort, isDescending: desc }}
              onSort={(by) => change({ sort: by, desc: by === sort && !desc ? true : undefined })}
            />
          )
        }
      </AsyncView>
    </div>
  );
}

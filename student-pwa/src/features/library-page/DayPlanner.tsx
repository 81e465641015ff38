import type { LibraryDetail } from '@studyspot/shared-events';
import { localDateOf, Skeleton } from '@studyspot/shared-ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { useServerNow } from '../../hooks/useServerNow.ts';
import { DateChips } from '../seats/DateChips.tsx';
import { QuickWindows } from '../seats/QuickWindows.tsx';
import { SeatsStale } from '../seats/SeatsStale.tsx';
import { useAvailabilityNow } from '../seats/useAvailabilityNow.ts';
import { useLibraryDays } from '../seats/useLibraryDays.ts';
import { useLibraryRoom } from '../seats/useLibraryRoom.ts';
import { dateToShow, useWindow, windowSearch } from '../seats/useWindow.ts';
import { FreeSeatsStrip } from './FreeSeatsStrip.tsx';
import { WindowSummary } from './WindowSummary.tsx';

const route = getRouteApi('/libraries/$libraryId');

/** What is free before a time is chosen: days, half hours, and the way to the seats with what was chosen. */
export const DayPlanner = ({ library }: { library: LibraryDetail }) => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useLibraryRoom(library.id);
  const { timeZone } = library;
  const date = dateToShow(library, search, useServerNow(60_000));
  const { query, timeline } = useLibraryDays(library.id, date, timeZone);
  const now = useAvailabilityNow(timeline);
  const choice = useWindow(library, timeline, date, search, now);
  const { window } = choice;
  const change = (next: string, wanted: { from?: number | undefined; to?: number | undefined }) =>
    void navigate({ search: windowSearch(next, wanted), replace: true, resetScroll: false });
  return (
    <section aria-labelledby="planner-heading" className="mt-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="planner-heading" className="text-xl">
          When do you want to study?
        </h2>
        <SeatsStale
          library={library}
          onRefresh={() => void query.refetch()}
          isRefreshing={query.isFetching}
        />
      </div>
      <QuickWindows
        now={now}
        timeZone={timeZone}
        canStartNow={library.isOpenNow}
        date={date}
        from={window?.isNow ? undefined : window?.from}
        onChoose={(next, from) => change(next, { from })}
      />
      <DateChips
        today={localDateOf(now, timeZone)}
        timeZone={timeZone}
        maxDaysAhead={library.maxDaysAhead}
        value={date}
        onChange={(next) => change(next, {})}
      />
      <QueryView query={query} what="free seats" skeleton={<Skeleton className="h-24 w-full" />}>
        {() =>
          timeline && (
            <FreeSeatsStrip
              library={library}
              timeline={timeline}
              date={date}
              now={now}
              window={window}
              onChange={(range) => change(date, range)}
            />
          )
        }
      </QueryView>
      <div className="sticky bottom-(--bottom-bar-height) z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-bg/95 px-4 py-3 backdrop-blur-sm md:static md:mx-0 md:border-0 md:bg-transparent md:px-0">
        <WindowSummary library={library} choice={choice} now={now} />
        <Link
          to="/libraries/$libraryId/seats"
          params={{ libraryId: library.id }}
          search={
            window
              ? windowSearch(date, { from: window.isNow ? undefined : window.from, to: window.to })
              : { date }
          }
          className={linkButton({ variant: 'primary', size: 'lg' })}
        >
          Choose a seat
        </Link>
      </div>
    </section>
  );
};

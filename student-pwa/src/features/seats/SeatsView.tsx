import type { LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import {
  ClosedLibraryDrawing,
  EmptyState,
  formatDate,
  LiveRegion,
  SegmentedControl,
  Skeleton,
} from '@studyspot/shared-ui';
import { List, Map as MapIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { BackLink } from '../../components/BackLink.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { BestSeat } from './BestSeat.tsx';
import { LostSeatBanner } from './LostSeatBanner.tsx';
import { SeatFilterBar } from './SeatFilterBar.tsx';
import { SeatsCanvas } from './SeatsCanvas.tsx';
import { SeatsStale } from './SeatsStale.tsx';
import { useHoldSeat } from './useHoldSeat.ts';
import { useLostSeat } from './useLostSeat.ts';
import { useFilterOptions, useSeatFilter } from './useSeatFilter.ts';
import { useSeatsState } from './useSeatsState.ts';
import { WindowPanel } from './WindowPanel.tsx';
import { WindowSlider } from './WindowSlider.tsx';

/** The sheet carries its gestures with it: loaded with the first seat that is chosen. */
const SeatSheet = lazy(() =>
  import('./SeatSheet.tsx').then((module) => ({ default: module.SeatSheet })),
);

export type SeatsViewProps = { library: LibraryDetail; plan: SeatPlan };

export const SeatsView = ({ library, plan }: SeatsViewProps) => {
  const state = useSeatsState(library, plan);
  const { search, change, date, window, statuses, selected, select } = state;
  const options = useFilterOptions(plan);
  const matchesFilter = useSeatFilter(search);
  const hold = useHoldSeat(library, search.move);
  const windowKey = [search.date, search.from, search.to].join();
  const { lost, forget } = useLostSeat(selected, statuses, windowKey, hold.isOwnDoing);
  const matching = matchesFilter ? plan.seats.filter(matchesFilter) : plan.seats;
  const free = matching.filter(
    (seat) => seat.state === 'active' && statuses.get(seat.id)?.status === 'free',
  ).length;
  const view = search.view ?? 'map';

  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 px-4 py-3 md:px-6 md:py-5">
      <title>{`Seats in ${library.name} · StudySpot`}</title>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <BackLink
            to="/libraries/$libraryId"
            params={{ libraryId: library.id }}
            search={{ date: search.date, from: search.from, to: search.to }}
          >
            {library.name}
          </BackLink>
          <h1 className="text-xl md:text-2xl">
            {search.move === undefined ? 'Choose a seat' : 'Move to another seat'}
          </h1>
        </div>
        <SegmentedControl
          label="Show seats as"
          segments={[
            { value: 'map', label: 'Map', icon: <MapIcon aria-hidden="true" size={16} /> },
            { value: 'list', label: 'List', icon: <List aria-hidden="true" size={16} /> },
          ]}
          value={view}
          onValueChange={(next) => change({ view: next })}
        />
      </header>
      <QueryView
        query={state.day}
        what="free seats"
        skeleton={<Skeleton className="h-[70dvh] w-full" />}
      >
        {() => (
          <>
            <WindowPanel
              library={library}
              choice={state.choice}
              date={date}
              now={state.now}
              onChange={state.changeWindow}
            />
            {window ? (
              <>
                <WindowSlider library={library} state={state} />
                <SeatFilterBar
                  plan={plan}
                  search={search}
                  options={options}
                  onChange={change}
                  bestSeat={
                    <BestSeat
                      seats={matching}
                      statuses={statuses}
                      attributes={options.attributes}
                      windowEnd={window.to}
                      onChoose={select}
                    />
                  }
                />
                {lost && (
                  <LostSeatBanner
                    lost={lost}
                    seats={matching}
                    statuses={statuses}
                    onChoose={(label) => {
                      forget();
                      select(label);
                    }}
                    onDismiss={forget}
                  />
                )}
                <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
                  <p className="text-sm tabular" data-testid="free-count">
                    <strong>{free}</strong> of {matching.length} seats free
                  </p>
                  <SeatsStale library={library} onRefresh={() => void state.day.refetch()} isRefreshing={state.day.isFetching} />
                </div>
                <LiveRegion message={`${free} seats free`} />
                <SeatsCanvas
                  library={library}
                  plan={plan}
                  state={state}
                  view={view}
                  matchesFilter={matchesFilter}
                  freeMatching={free}
                  onClearFilters={() =>
                    change({ zone: undefined, kind: undefined, has: undefined })
                  }
                />
              </>
            ) : (
              <EmptyState
                drawing={<ClosedLibraryDrawing />}
                title={`Closed for bookings on ${formatDate(Date.parse(`${date}T12:00:00Z`), { timeZone: 'UTC' })}`}
              >
                Choose another day above.
              </EmptyState>
            )}
          </>
        )}
      </QueryView>
      <Suspense>
      {selected && window && !lost && (
        <SeatSheet
          library={library}
          plan={plan}
          seat={selected}
          state={{ ...state, window }}
          hold={hold}
        />
      )}
      </Suspense>
    </div>
  );
};

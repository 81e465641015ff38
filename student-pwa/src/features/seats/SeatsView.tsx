import type { LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import {
  ClosedLibraryDrawing,
  cx,
  EmptyState,
  formatDate,
  LiveRegion,
  SegmentedControl,
  Skeleton,
  useMapAboveSheet,
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
  const isSheetOpen = selected !== undefined && window !== null && !lost;
  const map = useMapAboveSheet(isSheetOpen && view === 'map');

  return (
    <div
      className={cx(
        'mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 px-4 py-3 md:px-6 md:py-5',
        // The sheet stands beside the map on a wide screen, not on it.
        isSheetOpen && 'max-md:pb-[60dvh] lg:me-[26rem] lg:w-auto lg:max-w-none',
      )}
    >
      <title>{`Seats in ${library.name} · StudySpot`}</title>
      <header className="flex items-center justify-between gap-3">
        <div className="min-w-0 flex-1">
          <BackLink
            to="/libraries/$libraryId"
            params={{ libraryId: library.id }}
            search={{ date: search.date, from: search.from, to: search.to }}
          >
            <span className="truncate">{library.name}</span>
          </BackLink>
          <h1 className="sr-only md:not-sr-only md:text-2xl">
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
          <div className="grid flex-1 items-start gap-3 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-5">
            <div className="flex min-w-0 flex-col gap-3">
              <WindowPanel
                library={library}
                choice={state.choice}
                date={date}
                now={state.now}
                onChange={state.changeWindow}
              />
              <WindowSlider library={library} state={state} />
              <SeatFilterBar
                plan={plan}
                search={search}
                options={options}
                hasZones={view === 'map' && plan.zones.length > 1}
                onChange={change}
                bestSeat={
                  window && (
                    <BestSeat
                      seats={matching}
                      statuses={statuses}
                      attributes={options.attributes}
                      windowEnd={window.to}
                      onChoose={select}
                    />
                  )
                }
              />
              <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
                <p className="text-sm tabular" data-testid="free-count">
                  <strong>{free}</strong> of {matching.length} seats free
                </p>
                <SeatsStale
                  library={library}
                  onRefresh={() => void state.day.refetch()}
                  isRefreshing={state.day.isFetching}
                />
              </div>
              <LiveRegion message={window && `${free} seats free`} />
            </div>
            <div ref={map} className="flex min-w-0 flex-col gap-3">
              {lost && (
                <LostSeatBanner
                  lost={lost}
                  seats={matching}
                  statuses={statuses}
                  onChoose={(label) => {
                    forget();
                    select(label);
                  }}
                  onDismiss={() => {
                    forget();
                    select(undefined);
                  }}
                />
              )}
              {window ? (
                <SeatsCanvas
                  library={library}
                  plan={plan}
                  state={state}
                  view={view}
                  matchesFilter={matchesFilter}
                  freeMatching={free}
                  isLost={lost !== null}
                  onClearFilters={() =>
                    change({ zone: undefined, kind: undefined, has: undefined })
                  }
                />
              ) : (
                <EmptyState
                  drawing={<ClosedLibraryDrawing />}
                  title={`Closed for bookings on ${formatDate(Date.parse(`${date}T12:00:00Z`), { timeZone: 'UTC' })}`}
                >
                  Choose another day.
                </EmptyState>
              )}
            </div>
          </div>
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

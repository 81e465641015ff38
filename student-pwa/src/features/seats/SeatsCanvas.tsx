import type { LibraryDetail, Seat, SeatPlan } from '@studyspot/shared-events';
import {
  Button,
  EmptyShelfDrawing,
  EmptyState,
  SeatLegend,
  SeatList,
  SeatMap,
  SkipLink,
} from '@studyspot/shared-ui';
import type { SeatsState } from './useSeatsState.ts';

export type SeatsCanvasProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  state: SeatsState;
  view: 'map' | 'list';
  matchesFilter: ((seat: Seat) => boolean) | undefined;
  freeMatching: number;
  /** The chosen seat was taken by somebody else: it is not drawn as chosen any more. */
  isLost: boolean;
  onClearFilters: () => void;
};

/** The same seats as a map or as a list; a seat that is not free is chosen too, and its sheet says why. */
export const SeatsCanvas = (props: SeatsCanvasProps) => {
  const { library, plan, state, view, matchesFilter, freeMatching } = props;
  const choose = (seatId: string) =>
    state.select(plan.seats.find((seat) => seat.id === seatId)?.label);
  if (plan.seats.length === 0) {
    return (
      <EmptyState drawing={<EmptyShelfDrawing />} title="No seats on the plan yet">
        The library has not placed its seats.
      </EmptyState>
    );
  }
  const shared = {
    seats: plan.seats,
    zones: plan.zones,
    status: state.statuses,
    timeZone: library.timeZone,
    selectedSeatId: props.isLost ? undefined : state.selected?.id,
    matchesFilter,
    onSelect: choose,
    onUnavailable: choose,
  };
  return (
    <>
      {freeMatching === 0 && (
        <div className="flex flex-wrap items-center gap-2 rounded-card bg-sunken px-4 py-3">
          <p className="flex-1">
            {matchesFilter
              ? 'No free seat fits these filters at that time.'
              : 'Every seat is taken at that time.'}{' '}
            Move the slider to another hour.
          </p>
          {matchesFilter && (
            <Button size="sm" onClick={props.onClearFilters}>
              Clear filters
            </Button>
          )}
        </div>
      )}
      {view === 'map' ? (
        <>
          <SkipLink href="#after-map">Skip seat map</SkipLink>
          <SeatMap
            {...shared}
            label={`Seats in ${library.name}`}
            isPulsing={!state.isMoving}
            onEscape={() => state.select(undefined)}
            className="h-[clamp(18rem,58dvh,92vw)] rounded-card border border-line lg:h-[calc(100dvh-14rem)]"
          />
          <div id="after-map" tabIndex={-1}>
            <SeatLegend />
          </div>
        </>
      ) : (
        <SeatList {...shared} label="Seats" />
      )}
    </>
  );
};

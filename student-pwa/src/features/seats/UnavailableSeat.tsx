import type { Library, Seat, SeatPlan } from '@studyspot/shared-events';
import { Banner, Button, formatTime, type SeatStatus, statusWords } from '@studyspot/shared-ui';
import { nearestFree } from '../../lib/availability/bestSeat.ts';
import type { Window } from '../../lib/availability/slots.ts';
import { sentence } from '../../lib/sentence.ts';
import type { SeatsState } from './useSeatsState.ts';

export type UnavailableSeatProps = {
  library: Library;
  plan: SeatPlan;
  seat: Seat;
  status: SeatStatus;
  state: SeatsState & { window: Window };
};

/** Why not, from when on, and what is nearest. */
export const UnavailableSeat = ({ library, plan, seat, status, state }: UnavailableSeatProps) => {
  const { window, date, changeWindow, select, statuses, choice } = state;
  const { timeZone } = library;
  const freeAgain = status.until === undefined ? undefined : Date.parse(status.until);
  const later =
    seat.state === 'active' && freeAgain !== undefined
      ? choice.starts.find((at) => at >= freeAgain)
      : undefined;
  const near = nearestFree(plan.seats, statuses, seat);
  return (
    <Banner tone="info" announce="off" title={sentence(statusWords(seat, status, { timeZone }))}>
      <div className="mt-2 flex flex-wrap gap-2">
        {later !== undefined && (
          <Button
            size="sm"
            onClick={() =>
              changeWindow(date, { from: later, to: later + (window.to - window.from) })
            }
          >
            Free after: start at {formatTime(later, { timeZone })}
          </Button>
        )}
        {near.map((other) => (
          <Button key={other.id} size="sm" onClick={() => select(other.label)}>
            Nearest free: {other.label}
          </Button>
        ))}
        {later === undefined && near.length === 0 && <p>Nothing else is free at that time.</p>}
      </div>
    </Banner>
  );
};

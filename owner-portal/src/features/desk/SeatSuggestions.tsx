import type { Seat, SeatPlan } from '@studyspot/shared-events';
import { attributeWords, cx, formatTime } from '@studyspot/shared-ui';

type SeatSuggestionsProps = {
  seats: readonly Seat[];
  plan: SeatPlan;
  endOf: (seatId: string) => number | undefined;
  timeZone: string;
  pendingSeatId: string | undefined;
  onChoose: (seatId: string) => void;
};

/** Free seats, the longest free first; a press seats somebody. */
export const SeatSuggestions = (props: SeatSuggestionsProps) => {
  const { seats, plan, endOf, timeZone, pendingSeatId, onChoose } = props;
  const zoneOf = new Map(plan.zones.map(({ id, name }) => [id, name]));
  return (
    <div>
      <h2 className="text-base">Press a seat</h2>
      <ul className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
        {seats.map((seat) => {
          const end = endOf(seat.id);
          return (
            <li key={seat.id}>
              <button
                type="button"
                aria-busy={pendingSeatId === seat.id || undefined}
                onClick={() => onChoose(seat.id)}
                className={cx(
                  'flex h-full w-full flex-col rounded-t-card rounded-b-control border-2 border-seat-free-edge bg-seat-free p-3 text-start hover:bg-brand-soft',
                  pendingSeatId === seat.id && 'animate-breathe',
                )}
              >
                <span className="font-display text-xl font-semibold">{seat.label}</span>
                <span className="text-sm">{zoneOf.get(seat.zoneId)}</span>
                <span className="text-xs text-muted">
                  {attributeWords(seat.attributes).slice(0, 2).join(', ')}
                </span>
                {end !== undefined && (
                  <span className="mt-auto pt-1 tabular">
                    until {formatTime(end, { timeZone })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};

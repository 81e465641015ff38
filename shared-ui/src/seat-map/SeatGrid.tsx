import { memo } from 'react';
import { SeatCell } from './SeatCell.tsx';
import type { SeatModel } from './seatModel.ts';
import type { StatusStore } from './statusStore.ts';
import type { DescribeSeat, Seat } from './types.ts';

export type SeatGridProps = {
  model: SeatModel;
  label: string;
  store: StatusStore;
  activeSeatId: string | undefined;
  selectedSeatId: string | undefined;
  highlighted: ReadonlySet<string>;
  dimmed: ReadonlySet<string>;
  isAlwaysEnabled: boolean;
  describe: DescribeSeat;
  caption: ((seat: Seat) => string | undefined) | undefined;
};

/** The seats as an accessible grid: rows by geometry, one tab stop, every cell with its name and state. */
export const SeatGrid = memo((props: SeatGridProps) => {
  const {
    model,
    label,
    store,
    activeSeatId,
    selectedSeatId,
    highlighted,
    dimmed,
    isAlwaysEnabled,
    describe,
  } = props;
  const unit = model.seatSize / 20;
  return (
    <g role="grid" aria-label={label}>
      {model.rows.map((row) => (
        <g key={row.key} role="row" aria-label={row.label}>
          {row.seats.map((seat) => (
            <SeatCell
              key={seat.id}
              seat={seat}
              unit={unit}
              store={store}
              isSelected={seat.id === selectedSeatId}
              isActive={seat.id === activeSeatId}
              isDimmed={dimmed.has(seat.id)}
              isHighlighted={highlighted.has(seat.id)}
              isAlwaysEnabled={isAlwaysEnabled}
              caption={props.caption?.(seat)}
              describe={describe}
            />
          ))}
        </g>
      ))}
    </g>
  );
});

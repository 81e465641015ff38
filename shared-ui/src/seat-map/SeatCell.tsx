import { memo, useCallback, useSyncExternalStore } from 'react';
import { isTakeable, seatLook } from './seatLook.ts';
import { SeatShape } from './SeatShape.tsx';
import type { StatusStore } from './statusStore.ts';
import type { DescribeSeat, Seat } from './types.ts';

export type SeatCellProps = {
  seat: Seat;
  /** Plan units per drawing unit: the shape is drawn in a box of 20 × 20. */
  unit: number;
  store: StatusStore;
  isSelected: boolean;
  isActive: boolean;
  isDimmed: boolean;
  isHighlighted: boolean;
  /** True where any seat may be pressed, e.g. on the owner's floor. */
  isAlwaysEnabled: boolean;
  caption: string | undefined;
  describe: DescribeSeat;
};

/** One seat. It watches its own status, and only primitives and stable references come in: a change redraws no other. */
export const SeatCell = memo((props: SeatCellProps) => {
  const { seat, unit, store, isSelected, isActive, isDimmed, isHighlighted, caption, describe } =
    props;
  const subscribe = useCallback(
    (notify: () => void) => store.subscribe(seat.id, notify),
    [store, seat.id],
  );
  const { status, changes } = useSyncExternalStore(subscribe, () => store.get(seat.id));
  const look = seatLook(seat, status);
  const described = describe(seat, status);
  // Who speaks to the machine says what is to be seen: it is part of the name.
  const isUnsaid = caption !== undefined && !described.includes(caption);
  const name = [
    described,
    isUnsaid && caption,
    isSelected && 'selected',
    isDimmed && 'outside your filter',
  ];
  return (
    <g
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-disabled={!props.isAlwaysEnabled && !isTakeable(look)}
      aria-label={name.filter(Boolean).join(', ')}
      className="seat"
      data-seat-id={seat.id}
      data-seat-label={seat.label}
      data-status={look}
      data-selected={isSelected || undefined}
      data-dimmed={isDimmed || undefined}
      data-changed={changes === 0 ? undefined : changes % 2 === 0 ? 'even' : 'odd'}
      data-highlighted={isHighlighted || undefined}
      transform={`translate(${seat.x} ${seat.y}) scale(${unit})`}
    >
      <SeatShape look={look} label={seat.label} isSelected={isSelected} caption={caption} />
      {(isSelected || isHighlighted) && (
        <rect className="seat-ring" x={-12.4} y={-12.4} width={24.8} height={24.8} rx={6} />
      )}
      {isActive && <rect className="seat-focus" x={-12} y={-12} width={24} height={24} rx={6} />}
    </g>
  );
});

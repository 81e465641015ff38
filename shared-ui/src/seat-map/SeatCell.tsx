import { memo, useState } from "react";
import { isTakeable, seatLook } from "./seatLook.ts";
import { SeatShape } from "./SeatShape.tsx";
import type { DescribeSeat, Seat, SeatStatusName } from "./types.ts";

export type SeatCellProps = {
  seat: Seat;
  /** Plan units per drawing unit: the shape is drawn in a box of 20 × 20. */
  unit: number;
  status: SeatStatusName;
  until: string | undefined;
  note: string | undefined;
  isSelected: boolean;
  isActive: boolean;
  isDimmed: boolean;
  isHighlighted: boolean;
  /** True where any seat may be pressed, e.g. on the owner's floor. */
  isAlwaysEnabled: boolean;
  caption: string | undefined;
  describe: DescribeSeat;
};

/** One seat. Only primitives and stable references come in, so that a change redraws this seat and no other. */
export const SeatCell = memo((props: SeatCellProps) => {
  const { seat, unit, status, until, note, isSelected, isActive, isDimmed, isHighlighted, caption, describe } = props;
  const look = seatLook(seat, { status });
  const [seen, setSeen] = useState({ look, changes: 0 });
  if (seen.look !== look) setSeen({ look, changes: seen.changes + 1 });
  const name = describe(seat, { status, until, note });
  return (
    <g
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-disabled={!props.isAlwaysEnabled && !isTakeable(look)}
      aria-label={`${name}${isSelected ? ", selected" : ""}${isDimmed ? ", outside your filter" : ""}`}
      className="seat"
      data-seat-id={seat.id}
      data-seat-label={seat.label}
      data-status={look}
      data-selected={isSelected || undefined}
      data-dimmed={isDimmed || undefined}
      data-highlighted={isHighlighted || undefined}
      transform={`translate(${seat.x} ${seat.y}) scale(${unit})`}
    >
      <SeatShape look={look} label={seat.label} isSelected={isSelected} caption={caption} />
      {(isSelected || isHighlighted) && <rect className="seat-ring" x={-12.4} y={-12.4} width={24.8} height={24.8} rx={6} />}
      {isActive && <rect className="seat-focus" x={-12} y={-12} width={24} height={24} rx={6} />}
      {seen.changes > 0 && (
        <rect key={seen.changes} className="seat-pulse" x={-11} y={-11} width={22} height={22} rx={5} />
      )}
    </g>
  );
});

import type { SeatLook } from './seatLook.ts';
import { SeatShape } from './SeatShape.tsx';

/** A seat as the map draws it, by itself: in a list or a legend, where words stand beside it. */
export const SeatIcon = ({ look, label = '' }: { look: SeatLook; label?: string | undefined }) => (
  <svg viewBox="-12 -12 24 24" className="size-6 shrink-0" aria-hidden="true" focusable="false">
    <g className="seat" data-status={look}>
      <SeatShape look={look} label={label} isSelected={false} caption={undefined} />
    </g>
  </svg>
);

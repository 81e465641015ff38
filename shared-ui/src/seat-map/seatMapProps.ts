import type { ReactNode } from 'react';
import type { DescribeSeat, Seat, SeatStatuses, Zone } from './types.ts';

export type SeatMapProps = {
  seats: readonly Seat[];
  zones: readonly Zone[];
  status: SeatStatuses;
  /** The venue's zone, for "free until 18:00" in the seats' names. */
  timeZone?: string | undefined;
  label?: string | undefined;
  selectedSeatId?: string | undefined;
  onSelect: (seatId: string) => void;
  /** A seat that cannot be taken was pressed: say why and what else there is. */
  onUnavailable?: ((seatId: string) => void) | undefined;
  /** Every seat calls `onSelect`, taken or not: the owner's floor. */
  isAlwaysEnabled?: boolean | undefined;
  onEscape?: (() => void) | undefined;
  /** The accessible name. Keep the function's identity: a new one redraws every seat. */
  describeSeat?: DescribeSeat | undefined;
  /** Up to three letters on a taken seat, e.g. who sits there. Keep the function's identity. */
  caption?: ((seat: Seat) => string | undefined) | undefined;
  highlightSeatIds?: readonly string[] | undefined;
  /** Seats for which it is false are dimmed. Keep the function's identity. */
  matchesFilter?: ((seat: Seat) => boolean) | undefined;
  /** `false` while a slider moves the time: what changes then is not news. */
  isPulsing?: boolean | undefined;
  /** Drawn above the map, e.g. a legend; does not zoom. */
  children?: ReactNode;
  className?: string | undefined;
};

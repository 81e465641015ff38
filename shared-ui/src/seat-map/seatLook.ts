import type { Seat, SeatStatus } from './types.ts';

/** How a seat is drawn; "selected" is drawn on top of any of them. */
export type SeatLook = 'free' | 'mine' | 'held' | 'booked' | 'closed';

export const FREE: SeatStatus = { status: 'free' };

export const seatLook = (seat: Pick<Seat, 'state'>, status: SeatStatus): SeatLook => {
  if (seat.state === 'maintenance') return 'closed';
  return status.status === 'blocked' ? 'closed' : status.status;
};

/** A student may choose what is free, and come back to what is theirs. */
export const isTakeable = (look: SeatLook): boolean => look === 'free' || look === 'mine';

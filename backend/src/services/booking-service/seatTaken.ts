import { AppError } from '../../errors.ts';

/** What was wanted when the seat was not to be had: enough to look for something like it. */
export type Wanted = {
  seatId: string;
  startsAt: Date;
  endsAt: Date;
  /** From here on a seat has to be free: later than `startsAt` for somebody who sits already. */
  freeFrom: Date;
  /** Another start is no alternative. */
  startIsFixed: boolean;
  /** The start was "now", which is over by the time an alternative is chosen. */
  startsNow: boolean;
  /** Whose other bookings an alternative must not touch; null for a walk-in. */
  userId: string | null;
  /** The booking that would move there, whose present place does not count. */
  bookingId: string | null;
};

/** 409 `seat_taken`; whoever answers the request adds the alternatives, after the rollback. */
export class SeatTaken extends AppError {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super(409, 'seat_taken', 'Somebody else has this seat for that time');
    this.wanted = wanted;
  }
}

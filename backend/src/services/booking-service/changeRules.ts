import type { PatchBookingBody } from '@studyspot/shared-events';
import { AppError, conflict, refused } from '../../errors.ts';
import type { BookingRow } from './bookingRow.ts';
import { judgeHold } from './holdRules.ts';
import { nextState } from './transitions.ts';

export type Change = {
  seatId: string;
  startsAt: Date;
  endsAt: Date;
  /** What has been is kept: only the time from here on is up for change. */
  keepUntil: Date | undefined;
  isNothing: boolean;
  /** Time is only given back, so no seat has to be free for it. */
  isShortening: boolean;
};

const isSame = (a: Date, b: Date) => a.getTime() === b.getTime();

/** Reads what is asked for; refuses what no library could grant. */
export function readChange(row: BookingRow, body: PatchBookingBody, now: Date): Change | AppError {
  const state = nextState(row.state, 'change');
  if (state instanceof AppError) return state;
  if (body.version !== undefined && body.version !== row.version) {
    return conflict('version_conflict', 'This booking was changed in between: look again', {
      version: row.version,
    });
  }
  if (row.endsAt <= now) return refused('too_late', 'This booking is over');
  const holdIsOver = row.state === 'held' ? judgeHold(row, now) : undefined;
  if (holdIsOver) return holdIsOver;

  const seatId = body.seatId ?? row.seatId;
  const startsAt = body.startsAt ? new Date(body.startsAt) : row.startsAt;
  const endsAt = body.endsAt ? new Date(body.endsAt) : row.endsAt;
  const startStays = isSame(startsAt, row.startsAt);
  if (!startStays && row.state === 'checked_in') {
    return refused('wrong_state', 'Somebody sits there already: the start stays as it is');
  }
  const hasBegun = startStays && row.startsAt < now;
  const seatStays = seatId === row.seatId;
  return {
    seatId,
    startsAt,
    endsAt,
    keepUntil: hasBegun ? now : undefined,
    isNothing: seatStays && startStays && isSame(endsAt, row.endsAt),
    isShortening: seatStays && startStays && endsAt < row.endsAt,
  };
}

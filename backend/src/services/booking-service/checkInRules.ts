import { type AppError, refused } from '../../errors.ts';
import type { BookingRow } from './bookingRow.ts';
import { EARLY_CHECK_IN_MINUTES, minutesAfter } from './limits.ts';
import { describeTime } from './wording.ts';

type Arrival = Pick<BookingRow, 'startsAt' | 'endsAt' | 'timeZone'>;

/** From a quarter of an hour before the start until the end. */
export function judgeArrival(
  { startsAt, endsAt, timeZone }: Arrival,
  now: Date,
): AppError | undefined {
  const opensAt = minutesAfter(startsAt, -EARLY_CHECK_IN_MINUTES);
  if (now < opensAt) {
    return refused('too_early', `Check-in opens at ${describeTime(opensAt, timeZone)}`, {
      opensAt: opensAt.toISOString(),
    });
  }
  if (now >= endsAt) return refused('too_late', 'This booking is over');
  return undefined;
}

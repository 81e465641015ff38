import type { Booking } from '@studyspot/shared-events';
import { addDays, startOfLocalDate } from '@studyspot/shared-ui';

/** Does it touch that day on the library's wall? Midnight belongs to the day it begins. */
export function isOnLocalDate(
  booking: Pick<Booking, 'startsAt' | 'endsAt' | 'timeZone'>,
  date: string,
): boolean {
  const from = startOfLocalDate(date, booking.timeZone);
  const to = startOfLocalDate(addDays(date, 1), booking.timeZone);
  return Date.parse(booking.startsAt) < to && Date.parse(booking.endsAt) > from;
}

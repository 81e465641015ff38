import { openOnDate, type Schedule } from '../library-service/openingTimes.ts';
import { localDate } from './localDate.ts';

/** 24-hour wall clock of the library, e.g. 09:30. */
export const describeTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);

/** e.g. "Sun 28 Mar, 09:30". */
export const describeDayAndTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);

/** e.g. "open 09:00–13:00 and 14:00–18:00 on 2027-03-28". */
export function describeOpening(schedule: Schedule, at: Date): string {
  const date = localDate(at, schedule.timeZone).toString();
  const open = openOnDate(schedule, date);
  if (open.length === 0) return `closed on ${date}`;
  const spans = open.map(
    ({ from, to }) =>
      `${describeTime(from, schedule.timeZone)}–${describeTime(to, schedule.timeZone)}`,
  );
  return `open ${spans.join(' and ')} on ${date}`;
}

import { TZDate } from '@date-fns/tz';

/** The instant (ms) at which the wall clock of that zone shows this time; "24:00" is the next midnight. */
export function wallInstant(localDate: string, time: string, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = localDate.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, day, hour, minute, 0, timeZone).getTime();
}

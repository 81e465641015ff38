import { TZDate } from '@date-fns/tz';
import { addDays, localDateOf, startOfLocalDate } from '@studyspot/shared-ui';

const pad = (value: number) => String(value).padStart(2, '0');

/** "HH:MM" on the library's wall at that instant. */
export function wallTimeOf(instant: string | number, timeZone: string): string {
  const there = new TZDate(new Date(instant).getTime(), timeZone);
  return `${pad(there.getHours())}:${pad(there.getMinutes())}`;
}

/**
 * The instant (ISO, UTC) of a wall time; null for one that a clock change leaves out. Of an hour that
 * comes twice, the first. "24:00" is the next day's midnight.
 */
export function instantAt(date: string, time: string, timeZone: string): string | null {
  if (time === '24:00') {
    return new Date(startOfLocalDate(addDays(date, 1), timeZone)).toISOString();
  }
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = new TZDate(year, month - 1, day, hour, minute, timeZone).getTime();
  if (Number.isNaN(at)) return null;
  const isReal = localDateOf(at, timeZone) === date && wallTimeOf(at, timeZone) === time;
  return isReal ? new Date(at).toISOString() : null;
}

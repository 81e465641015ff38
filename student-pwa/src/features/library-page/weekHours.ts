import type { OpeningHours } from '@studyspot/shared-events';

/** 1 January 2024 was a Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Monday to Sunday in the reader's language. */
export function weekdayNames(locale?: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => format.format(MONDAY_MS + index * DAY_MS));
}

/** A wall-clock time as the reader writes times; the end of the day stays "24:00" where they count to 24. */
function clockText(time: string, locale?: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const format = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const isHalfDayClock = format.resolvedOptions().hour12 === true;
  if (time === '24:00' && !isHalfDayClock) return time;
  return format.format(MONDAY_MS + (hours * 60 + minutes) * 60_000);
}

/** "08:30–18:00", several with commas, "Closed", "Around the clock". Weekday 1 is Monday. */
export function dayHours(hours: readonly OpeningHours[], weekday: number, locale?: string): string {
  const rows = hours
    .filter((row) => row.weekday === weekday)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  if (rows.length === 0) return 'Closed';
  if (rows.some(({ from, to }) => from === '00:00' && to === '24:00')) return 'Around the clock';
  return rows
    .map(({ from, to }) => `${clockText(from, locale)}–${clockText(to, locale)}`)
    .join(', ');
}

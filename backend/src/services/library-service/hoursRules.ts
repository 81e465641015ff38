import type { WeeklyHours } from './openingTimes.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The first fault of these rows in words, or undefined: each ends after it begins, and none overlap on a day. */
export function hoursFault(rows: readonly WeeklyHours[]): string | undefined {
  const sorted = rows.toSorted((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute);
  for (const [index, row] of sorted.entries()) {
    const day = DAYS[row.weekday - 1] ?? 'A day';
    if (row.opensMinute >= row.closesMinute)
      return `${day}: a row must close after it opens; night hours are two rows`;
    const before = sorted[index - 1];
    if (before?.weekday === row.weekday && row.opensMinute < before.closesMinute)
      return `${day}: two rows overlap`;
  }
  return undefined;
}

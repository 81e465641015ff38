import type { Weekday } from './weekHours.ts';

/** 5 January 2026 was a Monday. */
const monday = Date.UTC(2026, 0, 5);

export const dayName = (day: Weekday, width: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(undefined, { weekday: width, timeZone: 'UTC' }).format(
    monday + (day - 1) * 86_400_000,
  );

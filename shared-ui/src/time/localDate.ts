import type { Instant } from './zoneOffset.ts';
import { toMs, zoneOffsetMinutes } from './zoneOffset.ts';

/** YYYY-MM-DD on the wall of that zone. */
export const localDateOf = (instant: Instant, timeZone: string): string =>
  new Date(toMs(instant) + zoneOffsetMinutes(instant, timeZone) * 60_000)
    .toISOString()
    .slice(0, 10);

/** The next or an earlier calendar date: pure calendar arithmetic, no zone in it. */
export const addDays = (localDate: string, days: number): string =>
  new Date(Date.parse(`${localDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** The first instant (ms) of a local date; where midnight does not exist, the first that does. */
export const startOfLocalDate = (localDate: string, timeZone: string): number => {
  const utcMidnight = Date.parse(`${localDate}T00:00:00Z`);
  const candidates = [utcMidnight - DAY_MS, utcMidnight + DAY_MS]
    .map((at) => utcMidnight - zoneOffsetMinutes(at, timeZone) * 60_000)
    .toSorted((one, other) => one - other);
  return candidates.find((at) => localDateOf(at, timeZone) === localDate) ?? utcMidnight;
};

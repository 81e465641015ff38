export type Instant = Date | string | number;

export const toMs = (instant: Instant): number => new Date(instant).getTime();

const formats = new Map<string, Intl.DateTimeFormat>();

const offsetFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, made);
  return made;
};

const readOffset = (at: number, timeZone: string): number => {
  const parts = offsetFormat(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
};

/* Clocks change at whole quarters of an hour, so one reading serves fifteen minutes. */
const QUARTER_MS = 900_000;
const MOST_READINGS = 2_000;
const readings = new Map<string, number>();

/** Minutes that the zone is ahead of UTC at that very instant, never "now". */
export const zoneOffsetMinutes = (instant: Instant, timeZone: string): number => {
  const quarter = Math.floor(toMs(instant) / QUARTER_MS);
  const key = `${timeZone}|${quarter}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const minutes = readOffset(quarter * QUARTER_MS, timeZone);
  readings.set(key, minutes);
  return minutes;
};

/** "UTC+8", "UTC−3:30", "UTC". */
export const offsetLabel = (instant: Instant, timeZone: string): string => {
  const minutes = zoneOffsetMinutes(instant, timeZone);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
};

const NEIGHBOURHOOD_MS = 6 * 3_600_000;

/** Whether the wall clock shows this time twice that day: the hour that a change back from summer time repeats. */
export const isRepeatedTime = (instant: Instant, timeZone: string): boolean => {
  const at = toMs(instant);
  const offset = zoneOffsetMinutes(at, timeZone);
  const before = zoneOffsetMinutes(at - NEIGHBOURHOOD_MS, timeZone);
  const after = zoneOffsetMinutes(at + NEIGHBOURHOOD_MS, timeZone);
  const shift = before - after;
  if (shift <= 0) return false;
  const twin = offset === before ? at + shift * 60_000 : at - shift * 60_000;
  return zoneOffsetMinutes(twin, timeZone) !== offset;
};

import { deviceTimeZone, isSameClock, zoneLabel } from './deviceTimeZone.ts';
import type { TimeOptions } from './formatTime.ts';
import { formatDate, formatTime } from './formatTime.ts';
import { localDateOf } from './localDate.ts';
import type { Instant } from './zoneOffset.ts';

type RangeOptions = TimeOptions & { now?: Instant | undefined };

/** "Tue 3 Nov, 18:00–20:00"; the second date only when it is another one. */
export const formatRange = (from: Instant, to: Instant, options: RangeOptions): string => {
  const start = `${formatDate(from, options)}, ${formatTime(from, options)}`;
  const isOneDay = localDateOf(from, options.timeZone) === localDateOf(to, options.timeZone);
  const end = isOneDay
    ? formatTime(to, options)
    : `${formatDate(to, options)}, ${formatTime(to, options)}`;
  return isOneDay ? `${start}–${end}` : `${start} – ${end}`;
};

export type TwoClocks = {
  /** What the clock on the library's wall says; names its zone when the device's clock differs. */
  venue: string;
  /** What the reader's own clock will say then; null when it is the same. */
  device: string | null;
};

/** A booking happens at a place, so the place's time comes first; the reader's own only when it differs. */
export const formatForVenue = (
  from: Instant,
  to: Instant | null,
  options: RangeOptions & { deviceZone?: string | undefined },
): TwoClocks => {
  const { deviceZone = deviceTimeZone(), ...rest } = options;
  const text = (timeZone: string) => {
    const there = { ...rest, timeZone };
    return to === null
      ? `${formatDate(from, there)}, ${formatTime(from, there)}`
      : formatRange(from, to, there);
  };
  const isSame =
    isSameClock(from, options.timeZone, deviceZone) &&
    (to === null || isSameClock(to, options.timeZone, deviceZone));
  if (isSame) return { venue: text(options.timeZone), device: null };
  return {
    venue: `${text(options.timeZone)}, ${zoneLabel(options.timeZone)}`,
    device: text(deviceZone),
  };
};

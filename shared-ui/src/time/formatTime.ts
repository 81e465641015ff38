import type { Instant } from './zoneOffset.ts';
import { isRepeatedTime, offsetLabel, toMs } from './zoneOffset.ts';

export type TimeOptions = {
  /** The venue's IANA zone; the device's only where the reader's own clock is meant. */
  timeZone: string;
  /** Defaults to the device's locale, which also decides between 12 and 24 hours. */
  locale?: string | undefined;
  /** The person's own choice over the locale's. */
  hour12?: boolean | undefined;
};

/* Making a format costs a hundred times its use, and a map names hundreds of seats. */
const made = new Map<string, Intl.DateTimeFormat>();

const format = (
  { locale, timeZone, hour12 }: TimeOptions,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${locale}|${timeZone}|${hour12}|${Object.values(options).join()}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...options,
    ...(hour12 !== undefined && { hour12 }),
  });
  made.set(key, fresh);
  return fresh;
};

/** "18:00", and in the hour that a clock change repeats "01:30 (UTC+1)". */
export const formatTime = (instant: Instant, options: TimeOptions): string => {
  const probe = format(options, { hour: 'numeric' }).resolvedOptions();
  // "9:05 am" but "09:05": a 24-hour clock has two digits, which not every locale's data says.
  const hour = probe.hour12 ? 'numeric' : '2-digit';
  const text = format(options, { hour, minute: '2-digit' }).format(toMs(instant));
  return isRepeatedTime(instant, options.timeZone)
    ? `${text} (${offsetLabel(instant, options.timeZone)})`
    : text;
};

/** "Tue 3 Nov", with the year when it is not that of `now`. */
export const formatDate = (
  instant: Instant,
  options: TimeOptions & { now?: Instant | undefined },
): string => {
  const yearOf = (at: Instant) =>
    format(options, { year: 'numeric', calendar: 'gregory' }).format(toMs(at));
  const isThisYear = yearOf(instant) === yearOf(options.now ?? Date.now());
  return format(options, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(toMs(instant));
};

export const formatDateTime = (
  instant: Instant,
  options: TimeOptions & { now?: Instant | undefined },
): string => `${formatDate(instant, options)}, ${formatTime(instant, options)}`;

import { Temporal } from 'temporal-polyfill';

/** A calendar day on a wall clock, half-open as instants in milliseconds: 23 or 25 hours long twice a year. */
export type LocalDay = {
  date: Temporal.PlainDate;
  /** ISO: 1 is Monday. */
  weekday: number;
  from: number;
  to: number;
  /** See `instantOf`. */
  instantOf: (minute: number) => number;
};

const UTC_DAY_MS = 86_400_000;
/** For all zones together; what is asked for lies within some weeks. */
const MOST_DAYS = 2_000;

/**
 * The instant at which the wall clock first shows this minute of that day, 1440 being the next
 * midnight. A minute that the clock skips is the instant of the skip, and of a repeated minute the
 * first counts: so a later minute is never an earlier instant, and neighbouring rows always touch.
 */
export function instantOf(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const wall = date.toPlainDateTime().add({ minutes: minute });
  const zoned = wall.toZonedDateTime(timeZone);
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  // Strictly before: the first skipped minute is the very instant of the skip.
  const skip = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return (skip ?? zoned).epochMilliseconds;
}

function localDayOf(at: number, timeZone: string): LocalDay {
  const date = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const known = new Map<number, number>();
  const ofMinute = (minute: number) => {
    const instant = known.get(minute) ?? instantOf(date, minute, timeZone);
    known.set(minute, instant);
    return instant;
  };
  return {
    date,
    weekday: date.dayOfWeek,
    from: ofMinute(0),
    to: ofMinute(1440),
    instantOf: ofMinute,
  };
}

/** The few days of each zone that touch a day of UTC. */
const days = new Map<string, LocalDay[]>();

/**
 * The day this instant belongs to on the wall clock there. Remembered, because Temporal takes a tenth of a millisecond
 * for what is asked with every booking, and the days asked for are always the same few.
 */
export function dayAt(at: number, timeZone: string): LocalDay {
  const key = `${timeZone} ${Math.floor(at / UTC_DAY_MS)}`;
  const candidates = days.get(key) ?? [];
  const known = candidates.find(({ from, to }) => from <= at && at < to);
  if (known) return known;
  const day = localDayOf(at, timeZone);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, [...candidates, day]);
  return day;
}

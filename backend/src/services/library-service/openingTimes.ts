import { Temporal } from 'temporal-polyfill';
import { dayAt, instantOf, type LocalDay } from './localDays.ts';

/** Minutes of the library's wall clock since midnight, 0 to 1440; ISO weekday, 1 = Monday. */
export type WeeklyHours = { weekday: number; opensMinute: number; closesMinute: number };
/** Half-open, as instants. */
export type Span = { from: Date; to: Date };
export type Schedule = {
  timeZone: string;
  hours: readonly WeeklyHours[];
  closures: readonly { startsAt: Date; endsAt: Date }[];
};

/** Milliseconds since the epoch, half-open. */
type Range = readonly [from: number, to: number];

const MINUTE_MS = 60_000;
const WEEK_DAYS = 7;

/** The calendar day of that instant on the wall clock there. */
export const localDateAt = (at: Date, timeZone: string) => dayAt(at.getTime(), timeZone).date;

/** Sorts, and joins what touches or overlaps. */
function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else if (from < to) joined.push([from, to]);
  }
  return joined;
}

const without = (ranges: readonly Range[], holes: readonly Range[]): Range[] =>
  holes.reduce<Range[]>(
    (rest, [from, to]) =>
      rest.flatMap(([start, end]): Range[] =>
        to <= start || end <= from
          ? [[start, end]]
          : [[start, from] as const, [to, end] as const].filter(([a, b]) => a < b),
      ),
    [...ranges],
  );

/** What the weekly hours say of these local days, both included, closures left aside. */
function weekly({ timeZone, hours }: Schedule, first: LocalDay, last: LocalDay) {
  const ranges: Range[] = [];
  for (let day = first; day.from <= last.from; day = dayAt(day.to, timeZone)) {
    for (const row of hours) {
      if (row.weekday !== day.weekday) continue;
      ranges.push([day.instantOf(row.opensMinute), day.instantOf(row.closesMinute)]);
    }
  }
  return union(ranges);
}

const toSpan = ([from, to]: Range): Span => ({ from: new Date(from), to: new Date(to) });

/** When it is open within [from, to): joined across midnights, closures taken out, cut to the window. */
export function openIntervals(schedule: Schedule, from: Date, to: Date): Span[] {
  const start = from.getTime();
  const end = to.getTime();
  if (!(start < end)) return [];
  const open = weekly(schedule, dayAt(start, schedule.timeZone), dayAt(end, schedule.timeZone));
  const closed = schedule.closures.map((closure): Range => [
    closure.startsAt.getTime(),
    closure.endsAt.getTime(),
  ]);
  return without(open, closed)
    .map(([a, b]): Range => [Math.max(a, start), Math.min(b, end)])
    .filter(([a, b]) => a < b)
    .map(toSpan);
}

/** The local day as instants: 23 or 25 hours long twice a year. */
export function localDay(date: Temporal.PlainDate | string, timeZone: string): Span {
  const day = Temporal.PlainDate.from(date);
  return toSpan([instantOf(day, 0, timeZone), instantOf(day, 1440, timeZone)]);
}

export function openOnDate(schedule: Schedule, date: string): Span[] {
  const { from, to } = localDay(date, schedule.timeZone);
  return openIntervals(schedule, from, to);
}

export type OpenState = { isOpenNow: boolean; openToday: Span[]; opensNextAt: Date | null };

/** What a visitor wants to know at `now`. `opensNextAt` only if it is closed and opens within a week. */
export function openState(schedule: Schedule, now: Date): OpenState {
  const today = localDateAt(now, schedule.timeZone);
  const day = localDay(today, schedule.timeZone);
  const weekOn = localDay(today.add({ days: WEEK_DAYS }), schedule.timeZone).to;
  const ahead = openIntervals(schedule, now, weekOn);
  const next = ahead[0];
  const isOpenNow = next !== undefined && next.from.getTime() === now.getTime();
  return {
    isOpenNow,
    openToday: openIntervals(schedule, day.from, day.to),
    opensNextAt: isOpenNow ? null : (next?.from ?? null),
  };
}

/** Is it open for all of [from, to)? */
export function isOpenThroughout(schedule: Schedule, from: Date, to: Date): boolean {
  const [only, second] = openIntervals(schedule, from, to);
  return (
    only !== undefined &&
    second === undefined &&
    only.from.getTime() === from.getTime() &&
    only.to.getTime() === to.getTime()
  );
}

/**
 * Where the booking grid of this instant begins: the opening by the weekly hours, the evening before
 * for night hours, the local midnight where it never closes. A closure does not move the grid.
 */
export function stepOrigin(schedule: Schedule, at: Date): Date {
  const today = dayAt(at.getTime(), schedule.timeZone);
  const yesterday = dayAt(today.from - 1, schedule.timeZone);
  const shift = weekly(schedule, yesterday, today).find(
    ([from, to]) => from <= at.getTime() && at.getTime() <= to && yesterday.from < from,
  );
  return new Date(shift ? shift[0] : today.from);
}

/** Is the instant on the grid of `stepMinutes` counted from `stepOrigin`? */
export const isOnStep = (schedule: Schedule, stepMinutes: number, at: Date): boolean =>
  (at.getTime() - stepOrigin(schedule, at).getTime()) % (stepMinutes * MINUTE_MS) === 0;

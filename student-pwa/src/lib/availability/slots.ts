import type { Library } from '@studyspot/shared-events';
import { localDateOf, type Span, startOfLocalDate } from '@studyspot/shared-ui';
import { wallInstant } from './wallInstant.ts';

const MINUTE_MS = 60_000;

export type SlotRules = Pick<
  Library,
  'stepMinutes' | 'minMinutes' | 'maxMinutes' | 'timeZone' | 'hours' | 'closures'
>;

/** A window that begins "now" begins at whatever instant the server reads. */
export type Window = Span & { isNow: boolean };

/** A closure cuts the hours short but does not move the grid, which counts from the weekly opening. */
function gridOrigin(interval: Span, rules: SlotRules): number {
  const isCut = rules.closures.some(({ endsAt }) => Date.parse(endsAt) === interval.from);
  if (!isCut) return interval.from;
  const date = localDateOf(interval.from, rules.timeZone);
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const openings = rules.hours
    .filter((row) => row.weekday === weekday)
    .map((row) => wallInstant(date, row.from, rules.timeZone))
    .filter((opening) => opening <= interval.from);
  return Math.max(startOfLocalDate(date, rules.timeZone), ...openings);
}

const onGrid = (at: number, origin: number, step: number) =>
  origin + Math.ceil((at - origin) / step) * step;

function gridPoints(interval: Span, rules: SlotRules): number[] {
  const step = rules.stepMinutes * MINUTE_MS;
  const points: number[] = [];
  const origin = gridOrigin(interval, rules);
  for (let at = onGrid(interval.from, origin, step); at <= interval.to; at += step) points.push(at);
  return points;
}

/**
 * Every start that is still to come on a local date. Made of instants between opening and closing, so
 * an hour that the clock skips is not there and one that it repeats is there twice.
 */
export function startSlots(
  open: readonly Span[],
  rules: SlotRules,
  day: Span,
  now: number,
): number[] {
  const shortest = rules.minMinutes * MINUTE_MS;
  return open.flatMap((interval) =>
    gridPoints(interval, rules).filter(
      (at) => at >= now && at >= day.from && at < day.to && at + shortest <= interval.to,
    ),
  );
}

/** Every end that the library's rules allow for this start; closing time too, where the steps do not meet it. */
export function endSlots(open: readonly Span[], rules: SlotRules, startsAt: number): number[] {
  const interval = open.find(({ from, to }) => from <= startsAt && startsAt < to);
  if (!interval) return [];
  const points = [...new Set([...gridPoints(interval, rules), interval.to])];
  return points.filter(
    (at) =>
      at - startsAt >= rules.minMinutes * MINUTE_MS &&
      at - startsAt <= rules.maxMinutes * MINUTE_MS,
  );
}

/** Can one sit down this minute? */
export const isBookableNow = (open: readonly Span[], rules: SlotRules, now: number): boolean =>
  endSlots(open, rules, now).length > 0;

export const localDaySpan = (date: string, nextDate: string, timeZone: string): Span => ({
  from: startOfLocalDate(date, timeZone),
  to: startOfLocalDate(nextDate, timeZone),
});

import type { Interval, Library } from '@studyspot/shared-events';

type Rules = Pick<Library, 'stepMinutes' | 'minMinutes' | 'maxMinutes'>;

/** Opening times that touch (a library open around the clock) are one. */
export function joinIntervals(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = joined.at(-1);
    if (last && Date.parse(last.to) >= Date.parse(next.from)) {
      if (Date.parse(next.to) > Date.parse(last.to)) last.to = next.to;
    } else joined.push({ ...next });
  }
  return joined;
}

/**
 * The ends (ms) that the library's rules allow for a stay from `startMs`: on its step counted from
 * opening, not shorter or longer than it allows, before it closes and before `freeUntilMs`.
 */
export function endChoices(
  rules: Rules,
  open: readonly Interval[],
  startMs: number,
  freeUntilMs = Number.POSITIVE_INFINITY,
): number[] {
  const opening = joinIntervals(open).find(
    ({ from, to }) => Date.parse(from) <= startMs && startMs < Date.parse(to),
  );
  if (!opening) return [];
  const openMs = Date.parse(opening.from);
  const step = rules.stepMinutes * 60_000;
  const last = Math.min(Date.parse(opening.to), freeUntilMs, startMs + rules.maxMinutes * 60_000);
  const first = Math.ceil((startMs + rules.minMinutes * 60_000 - openMs) / step);
  const ends: number[] = [];
  for (let end = openMs + first * step; end <= last; end += step) ends.push(end);
  return ends;
}

/** The choice nearest to the wanted length; undefined when there is none. */
export const nearestEnd = (ends: readonly number[], wantedMs: number): number | undefined =>
  ends.reduce<number | undefined>(
    (best, end) =>
      best === undefined || Math.abs(end - wantedMs) < Math.abs(best - wantedMs) ? end : best,
    undefined,
  );

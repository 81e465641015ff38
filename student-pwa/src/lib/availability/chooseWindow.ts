import type { Span } from '@studyspot/shared-ui';
import { endSlots, isBookableNow, type SlotRules, startSlots, type Window } from './slots.ts';

const USUAL_STAY_MS = 2 * 3_600_000;

export type WantedWindow = {
  /** Undefined: as soon as possible. */
  from?: number | undefined;
  to?: number | undefined;
};

const nearest = (options: readonly number[], wanted: number): number | undefined =>
  options.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];

function endFor(open: readonly Span[], rules: SlotRules, from: number, wanted: WantedWindow) {
  const ends = endSlots(open, rules, from);
  if (wanted.to !== undefined && ends.includes(wanted.to)) return wanted.to;
  if (wanted.from !== undefined && wanted.from < from && wanted.to !== undefined) {
    // The start was missed; the end that was wanted still is.
    return nearest(ends, wanted.to);
  }
  const stay =
    wanted.to !== undefined && wanted.from !== undefined && wanted.to > wanted.from
      ? wanted.to - wanted.from
      : USUAL_STAY_MS;
  return nearest(ends, from + stay);
}

/**
 * The window to show for a date: what the address asks for where the hours allow it, else the nearest
 * that they do. Null when nothing can be booked on that day any more.
 */
export function chooseWindow(
  open: readonly Span[],
  rules: SlotRules,
  day: Span,
  now: number,
  wanted: WantedWindow,
): Window | null {
  const isToday = day.from <= now && now < day.to;
  const isNowWanted = wanted.from === undefined || wanted.from <= now;
  if (isNowWanted && isToday && isBookableNow(open, rules, now)) {
    const to = endFor(open, rules, now, wanted);
    return to === undefined ? null : { from: now, to, isNow: true };
  }
  const starts = startSlots(open, rules, day, now);
  const from = wanted.from === undefined ? starts[0] : nearest(starts, wanted.from);
  if (from === undefined) return null;
  const to = endFor(open, rules, from, wanted);
  return to === undefined ? null : { from, to, isNow: false };
}

import {
  isOnStep,
  openIntervals,
  type Schedule,
  type Span,
  stepOrigin,
} from '../library-service/openingTimes.ts';
import { MINUTE_MS } from './limits.ts';

export type FreeTimeSearch = {
  schedule: Schedule;
  stepMinutes: number;
  /** What the seat, and the person, have already. */
  busy: readonly Span[];
  /** Starts lie in [from, until). */
  from: Date;
  until: Date;
  durationMs: number;
};

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

/** The earliest spans of this length that are open, on the step and not busy, up to `count`. */
export function nextFreeTimes(search: FreeTimeSearch, count: number): Span[] {
  const { schedule, stepMinutes, busy, from, until, durationMs } = search;
  const stepMs = stepMinutes * MINUTE_MS;
  const found: Span[] = [];
  for (const open of openIntervals(schedule, from, new Date(until.getTime() + durationMs))) {
    const origin = stepOrigin(schedule, open.from).getTime();
    const first = origin + Math.ceil((open.from.getTime() - origin) / stepMs) * stepMs;
    for (let start = first; start + durationMs <= open.to.getTime(); start += stepMs) {
      if (found.length === count || start >= until.getTime()) return found;
      const span = { from: new Date(start), to: new Date(start + durationMs) };
      if (busy.some((other) => overlaps(span, other))) continue;
      if (isOnStep(schedule, stepMinutes, span.to) || span.to.getTime() === open.to.getTime()) {
        found.push(span);
        // The next suggestion should be another time, not the same one shifted by a step.
        start += durationMs - stepMs;
      }
    }
  }
  return found;
}

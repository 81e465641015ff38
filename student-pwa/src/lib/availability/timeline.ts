import type { BusyStatus, LibraryDay } from '@studyspot/shared-events';
import { type Span, toMs } from '@studyspot/shared-ui';

/** All times in ms since the epoch, half-open: durations are true across clock changes. */
export type BusySpan = Span & { status: BusyStatus; expiresAt: number | null };

/** One local day, or two that join at a midnight through which the library stays open. */
export type Timeline = {
  open: readonly Span[];
  busy: ReadonlyMap<string, readonly BusySpan[]>;
};

/** Sorts, and joins what touches: round-the-clock hours have no seam at midnight. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

const toSpan = ({ from, to }: { from: string; to: string }): Span => ({
  from: toMs(from),
  to: toMs(to),
});

export function timelineOf(days: readonly LibraryDay[]): Timeline {
  const busy = new Map<string, BusySpan[]>();
  for (const seat of days.flatMap((day) => day.seats)) {
    const spans = seat.busy.map((item) => ({
      ...toSpan(item),
      status: item.status,
      expiresAt: item.expiresAt === undefined ? null : toMs(item.expiresAt),
    }));
    busy.set(seat.seatId, [...(busy.get(seat.seatId) ?? []), ...spans]);
  }
  return { open: joinSpans(days.flatMap((day) => day.open.map(toSpan))), busy };
}

export const overlaps = (one: Span, other: Span): boolean =>
  one.from < other.to && other.from < one.to;

/** A hold is over at its expiry whether or not anybody says so. */
export const isLive = ({ expiresAt }: BusySpan, now: number): boolean =>
  expiresAt === null || expiresAt > now;

/** When a seat next changes by itself: a hold runs out, or somebody's time ends; null when none does. */
export function nextEdge({ busy }: Timeline, now: number): number | null {
  let next: number | null = null;
  for (const spans of busy.values()) {
    for (const { to, expiresAt } of spans) {
      const edge = expiresAt === null ? to : Math.min(to, expiresAt);
      if (edge > now && (next === null || edge < next)) next = edge;
    }
  }
  return next;
}

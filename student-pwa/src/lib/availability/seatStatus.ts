import type { Seat } from '@studyspot/shared-events';
import type { SeatStatus, SeatStatuses, Span } from '@studyspot/shared-ui';
import { type BusySpan, isLive, overlaps, type Timeline } from './timeline.ts';

const iso = (ms: number) => new Date(ms).toISOString();

const openAround = (open: readonly Span[], window: Span): Span | undefined =>
  open.find(({ from, to }) => from <= window.from && window.to <= to);

/** Where the chain of claims that begins in the window ends: what "booked until" means to a reader. */
function endOfChain(spans: readonly BusySpan[], first: BusySpan): number {
  let end = first.to;
  for (const span of spans) if (span.from <= end && span.to > end) end = span.to;
  return end;
}

/** A seat's status for the whole window, answered from the day alone. */
export function seatStatus(
  timeline: Timeline,
  seatId: string,
  window: Span,
  now: number,
): SeatStatus {
  const hours = openAround(timeline.open, window);
  if (!hours) return { status: 'closed', note: 'the library is closed then' };
  const spans = (timeline.busy.get(seatId) ?? [])
    .filter((span) => isLive(span, now))
    .toSorted((one, other) => one.from - other.from);
  const first = spans.find((span) => overlaps(span, window));
  if (first) return { status: first.status, until: iso(endOfChain(spans, first)) };
  const next = spans.find((span) => span.from >= window.to);
  return { status: 'free', until: iso(Math.min(hours.to, next?.from ?? hours.to)) };
}

/** One's own claims: shown as "mine", never as somebody else's booking. */
export type OwnSpan = Span & { seatId: string };

export function seatStatuses(
  seats: readonly Seat[],
  timeline: Timeline,
  window: Span,
  now: number,
  own: readonly OwnSpan[],
): SeatStatuses {
  const statuses = new Map<string, SeatStatus>();
  for (const seat of seats) {
    const mine = own.find((span) => span.seatId === seat.id && overlaps(span, window));
    statuses.set(
      seat.id,
      mine ? { status: 'mine', until: iso(mine.to) } : seatStatus(timeline, seat.id, window, now),
    );
  }
  return statuses;
}

/** How long the seat has been taken in this window, as spans for the day bar of its sheet. */
export const busySpansOf = (timeline: Timeline, seatId: string, now: number): BusySpan[] =>
  (timeline.busy.get(seatId) ?? []).filter((span) => isLive(span, now));

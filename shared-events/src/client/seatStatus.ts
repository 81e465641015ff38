import type { BusyInterval, BusyStatus, LibraryDay } from '../dto/seat.ts';

export type SeatStatus = {
  status: BusyStatus | 'free' | 'closed';
  /**
   * ISO. Busy: when it is free again, what follows without a break included. Free: when the next one comes, as far as
   * this day's snapshot knows. Null: not on this day.
   */
  until: string | null;
};

type Busy = Pick<BusyInterval, 'from' | 'to' | 'status' | 'expiresAt'>;
const FREE: SeatStatus = { status: 'free', until: null };
const CLOSED: SeatStatus = { status: 'closed', until: null };
/** What to name when several claims touch the window: the least likely to end early. */
const PRECEDENCE = ['blocked', 'booked', 'held'] as const satisfies readonly BusyStatus[];

const indexes = new WeakMap<LibraryDay['seats'], Map<string, Busy[]>>();
function busyOf(day: LibraryDay, seatId: string): Busy[] {
  let index = indexes.get(day.seats);
  if (!index) {
    index = new Map(day.seats.map((seat) => [seat.seatId, seat.busy]));
    indexes.set(day.seats, index);
  }
  return index.get(seatId) ?? [];
}

/** A hold ends by itself, whether or not anybody says so. */
const isRunning = (now: number) => (busy: Busy) =>
  busy.expiresAt === undefined || Date.parse(busy.expiresAt) > now;

/** Is the library open for the whole of [from, to)? Intervals that touch count as one. */
export function isOpenThroughout(day: Pick<LibraryDay, 'open'>, from: number, to: number): boolean {
  let reached = from;
  for (const open of day.open.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    if (Date.parse(open.from) <= reached) reached = Math.max(reached, Date.parse(open.to));
  }
  return (
    reached >= to &&
    (to > from ||
      day.open.some((open) => Date.parse(open.from) <= from && from < Date.parse(open.to)))
  );
}

/** When the run of claims that reaches past `from` breaks. */
function endOfRun(busy: Busy[], from: number): string {
  let end = new Date(from).toISOString();
  for (const next of busy) {
    if (Date.parse(next.from) <= Date.parse(end) && Date.parse(next.to) > Date.parse(end))
      end = next.to;
  }
  return end;
}

/**
 * One seat in the window [from, to), from the day's snapshot alone. Milliseconds since 1970; `now` by the server's
 * clock. An empty window asks about that instant.
 */
export function seatStatusAt(
  day: LibraryDay,
  seatId: string,
  from: number,
  to: number,
  now: number,
): SeatStatus {
  if (!isOpenThroughout(day, from, to)) return CLOSED;
  const busy = busyOf(day, seatId).filter(isRunning(now));
  if (busy.length === 0) return FREE;
  busy.sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const end = Math.max(to, from + 1);
  const touching = busy.filter(
    (claim) => Date.parse(claim.from) < end && Date.parse(claim.to) > from,
  );
  const status = PRECEDENCE.find((each) => touching.some((claim) => claim.status === each));
  const first = touching[0];
  if (status && first)
    return { status, until: endOfRun(busy, Math.max(from, Date.parse(first.from))) };
  const next = busy.find((claim) => Date.parse(claim.from) >= end);
  return next ? { status: 'free', until: next.from } : FREE;
}

/** How many of these seats are free for the whole of [from, to). */
export function freeCountAt(
  day: LibraryDay,
  seatIds: Iterable<string>,
  from: number,
  to: number,
  now: number,
): number {
  let free = 0;
  for (const seatId of seatIds)
    if (seatStatusAt(day, seatId, from, to, now).status === 'free') free += 1;
  return free;
}

/** When a hold next ends by itself: the moment to draw anew without any event. */
export function nextHoldEnd(day: LibraryDay, now: number): number | null {
  const ends = day.seats
    .flatMap((seat) => seat.busy.map((busy) => (busy.expiresAt ? Date.parse(busy.expiresAt) : 0)))
    .filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) : null;
}

import type { Window } from './halls.ts';

const STATUS = { hold: 'held', booking: 'booked', block: 'blocked' } as const;
type ClaimKind = keyof typeof STATUS;

/** Instants in milliseconds, half-open. */
export type Claim = { kind: ClaimKind; from: number; to: number };
/** What occupies a seat, by time; or that nobody may sit there. */
export type SeatTimes = readonly Claim[] | 'closed';

/** `["<seat>","<kind>",<starts>,<ends>]`, in seconds. */
type Row = [seatId: string, kind: ClaimKind, starts: number, ends: number];

/** By seat, in the order of their ids. */
export function seatTimes(
  claims: string,
  closed: readonly string[],
  retired: readonly string[],
): ReadonlyMap<string, SeatTimes> {
  const bySeat = new Map<string, Claim[] | 'closed'>(closed.map((id) => [id, 'closed']));
  const gone = new Set(retired);
  const rows: Row[] = JSON.parse(claims);
  for (const [id, kind, starts, ends] of rows) {
    const known = bySeat.get(id);
    if (known === 'closed' || gone.has(id)) continue;
    const claim = { kind, from: Math.round(starts * 1000), to: Math.round(ends * 1000) };
    if (known) known.push(claim);
    else bySeat.set(id, [claim]);
  }
  for (const times of bySeat.values()) {
    if (times !== 'closed') times.sort((a, b) => a.from - b.from);
  }
  return new Map([...bySeat].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The end of the unbroken time that begins with this one of them; what starts at `horizon` or later is not looked at. */
function endOfStretch(claims: readonly Claim[], index: number, horizon: number): number {
  let end = claims[index]?.to ?? 0;
  for (let next = index + 1; claims[next]?.from === end && end < horizon; next += 1) {
    end = claims[next]?.to ?? end;
  }
  return end;
}

/** What an `Availability` tells of a seat, if anything: one that stays free is left out. */
function verdictOf(claims: readonly Claim[], { from, to }: Window, outlookMs: number) {
  const index = claims.findIndex((claim) => claim.to > from);
  const next = claims[index];
  if (!next) return undefined;
  if (next.from < to)
    return { status: STATUS[next.kind], until: endOfStretch(claims, index, to + outlookMs) };
  return next.from < from + outlookMs ? { status: 'free', until: next.from } : undefined;
}

/**
 * The seats of an `Availability` as JSON text. Of a seat that is taken, `until` is the end of the unbroken time it is
 * taken for, of a free one the next claim's start; neither is looked for further than the outlook.
 */
export function seatsInWindow(
  seats: ReadonlyMap<string, SeatTimes>,
  window: Window,
  outlookMs: number,
): string {
  const instants = new Map<number, string>();
  const instant = (at: number) => {
    const known = instants.get(at) ?? new Date(at).toISOString();
    instants.set(at, known);
    return known;
  };
  const told: string[] = [];
  for (const [id, claims] of seats) {
    if (claims === 'closed') {
      told.push(`{"seatId":"${id}","status":"closed","until":null}`);
      continue;
    }
    const verdict = verdictOf(claims, window, outlookMs);
    if (!verdict) continue;
    told.push(
      `{"seatId":"${id}","status":"${verdict.status}","until":"${instant(verdict.until)}"}`,
    );
  }
  return `[${told.join(',')}]`;
}

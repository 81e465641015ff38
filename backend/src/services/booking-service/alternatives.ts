import type { Alternative } from '@studyspot/shared-events';
import type { Sql } from '../../db.ts';
import {
  type LibraryFacts,
  loadSeatFacts,
  type SeatFacts,
} from '../library-service/libraryFacts.ts';
import { localDay } from '../library-service/openingTimes.ts';
import { nearbySeats, occupiedTimes } from './alternativesSql.ts';
import { readNow } from './clock.ts';
import { MINUTE_MS } from './limits.ts';
import { localDate } from './localDate.ts';
import { nextFreeTimes } from './nextFreeTimes.ts';
import { judgeTimes } from './rules.ts';
import type { Wanted } from './seatTaken.ts';

const MOST_ALTERNATIVES = 3;
/** Another seat now is worth more than this seat later, but one of each kind is shown if there is. */
const MOST_NEARBY_BESIDE_LATER = 2;

/** The start that may be told: "now" is over when it is read, the next step is not. */
function tellableStart(library: LibraryFacts, wanted: Wanted, now: Date): Date | undefined {
  if (!wanted.startsNow) return wanted.startsAt;
  const [next] = nextFreeTimes(
    {
      schedule: library,
      stepMinutes: library.stepMinutes,
      busy: [],
      from: now,
      until: wanted.endsAt,
      durationMs: library.minMinutes * MINUTE_MS,
    },
    1,
  );
  return next?.from;
}

async function nearby(sql: Sql, library: LibraryFacts, wanted: Wanted, now: Date) {
  const startsAt = tellableStart(library, wanted, now);
  if (!startsAt) return [];
  const times = { startsAt, endsAt: wanted.endsAt, startIsGiven: wanted.startIsFixed };
  if (judgeTimes(library, times, now)) return [];
  const seats = await nearbySeats(sql, wanted, now, MOST_ALTERNATIVES);
  return seats.map(({ id, label }): Alternative => ({
    seatId: id,
    seatLabel: label,
    startsAt: startsAt.toISOString(),
    endsAt: wanted.endsAt.toISOString(),
    kind: 'nearby',
  }));
}

async function later(sql: Sql, library: LibraryFacts, seat: SeatFacts, wanted: Wanted, now: Date) {
  if (wanted.startIsFixed || seat.state !== 'active') return [];
  const start = tellableStart(library, wanted, now) ?? wanted.startsAt;
  const day = localDay(localDate(start, library.timeZone), library.timeZone);
  const durationMs = wanted.endsAt.getTime() - start.getTime();
  if (durationMs < library.minMinutes * MINUTE_MS) return [];
  const until = new Date(day.to.getTime() + durationMs);
  const busy = await occupiedTimes(sql, wanted, { from: day.from, to: until }, now);
  const from = start > now ? start : now;
  const { stepMinutes } = library;
  const search = { schedule: library, stepMinutes, busy, from, until: day.to, durationMs };
  return nextFreeTimes(search, MOST_ALTERNATIVES).map((span): Alternative => ({
    seatId: wanted.seatId,
    seatLabel: seat.label,
    startsAt: span.from.toISOString(),
    endsAt: span.to.toISOString(),
    kind: 'later',
  }));
}

/** Up to three places that really are free as this is read, the nearest first, then the soonest. */
export async function findAlternatives(sql: Sql, wanted: Wanted): Promise<Alternative[]> {
  const ground = await loadSeatFacts(sql, wanted.seatId);
  if (!ground) return [];
  const now = await readNow(sql);
  const { library, seat } = ground;
  const near = await nearby(sql, library, wanted, now);
  const soon = await later(sql, library, seat, wanted, now);
  const mostNear = soon.length > 0 ? MOST_NEARBY_BESIDE_LATER : MOST_ALTERNATIVES;
  const chosen = near.slice(0, mostNear);
  return [...chosen, ...soon.slice(0, MOST_ALTERNATIVES - chosen.length)];
}

import type { Alternative } from '@studyspot/shared-events';
import type { Sql } from '../../db.ts';
import type { HallClaims } from '../library-service/hallClaims.ts';
import { createHalls, type Window } from '../library-service/halls.ts';
import type { LibraryFacts } from '../library-service/libraryFacts.ts';
import { dayAt } from '../library-service/localDays.ts';
import type { Span } from '../library-service/openingTimes.ts';
import { createPlans, type PlacedSeat } from '../library-service/plans.ts';
import type { FactsCache } from './factsCache.ts';
import { MINUTE_MS } from './limits.ts';
import { nearestFree } from './nearestFree.ts';
import { nextFreeTimes } from './nextFreeTimes.ts';
import { type OwnTime, ownTimes } from './ownTimes.ts';
import { judgeTimes } from './rules.ts';
import type { Wanted } from './seatTaken.ts';

const MOST_ALTERNATIVES = 3;
/** Another seat now is worth more than this seat later, but one of each kind is shown if there is. */
const MOST_NEARBY_BESIDE_LATER = 2;

/** All that was read at one moment, with the rules of that moment. */
type Scene = {
  library: LibraryFacts;
  hall: HallClaims;
  plan: readonly PlacedSeat[];
  own: readonly OwnTime[];
  now: Date;
};

/** The local day of the start: later that day the seat may be free again. */
function dayOf({ timeZone, stepMinutes }: LibraryFacts, { startsAt, startsNow }: Wanted) {
  // "Now" is over when it is read; what can still be had begins on the next step.
  return dayAt(startsAt.getTime() + (startsNow ? stepMinutes * MINUTE_MS : 0), timeZone);
}

/** The start that may be told: "now" is over when it is read, the next step is not. */
function tellableStart(library: LibraryFacts, wanted: Wanted, now: Date): Date | undefined {
  if (!wanted.startsNow) return wanted.startsAt;
  const { stepMinutes, minMinutes } = library;
  const durationMs = minMinutes * MINUTE_MS;
  const search = { schedule: library, stepMinutes, busy: [], from: now, until: wanted.endsAt };
  return nextFreeTimes({ ...search, durationMs }, 1)[0]?.from;
}

const overlaps = ({ from, to }: Span, since: Date, until: Date) => from < until && since < to;

/** When somebody else has the seat. */
function busyTimes({ hall, own }: Scene, seatId: string): Span[] {
  const claims = hall.seats.get(seatId) ?? [];
  if (claims === 'closed') return [];
  return claims
    .filter(
      ({ from }) =>
        !own.some(
          (time) => time.isMoving && time.seatId === seatId && time.from.getTime() === from,
        ),
    )
    .map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

const elsewhere = ({ own }: Scene): Span[] => own.filter(({ isMoving }) => !isMoving);

function nearby(scene: Scene, { seatId, freeFrom, ...wanted }: Wanted): Alternative[] {
  const { library, hall, plan, now } = scene;
  const { endsAt, startIsFixed } = wanted;
  const startsAt = tellableStart(library, { seatId, freeFrom, ...wanted }, now);
  if (!startsAt) return [];
  if (judgeTimes(library, { startsAt, endsAt, startIsGiven: startIsFixed }, now)) return [];
  if (elsewhere(scene).some((time) => overlaps(time, freeFrom, endsAt))) return [];
  const isFree = (id: string) =>
    hall.seats.get(id) !== 'closed' &&
    !busyTimes(scene, id).some((time) => overlaps(time, freeFrom, endsAt));
  return nearestFree(plan, seatId, isFree, MOST_ALTERNATIVES).map(({ id, label }) => ({
    seatId: id,
    seatLabel: label,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    kind: 'nearby',
  }));
}

function later(scene: Scene, seatLabel: string, wanted: Wanted): Alternative[] {
  const { library, hall, now } = scene;
  if (wanted.startIsFixed || hall.seats.get(wanted.seatId) === 'closed') return [];
  const start = tellableStart(library, wanted, now) ?? wanted.startsAt;
  const durationMs = wanted.endsAt.getTime() - start.getTime();
  if (durationMs < library.minMinutes * MINUTE_MS) return [];
  const search = {
    schedule: library,
    stepMinutes: library.stepMinutes,
    busy: [...busyTimes(scene, wanted.seatId), ...elsewhere(scene)],
    from: start > now ? start : now,
    until: new Date(dayOf(library, wanted).to),
    durationMs,
  };
  return nextFreeTimes(search, MOST_ALTERNATIVES).map(({ from, to }) => ({
    seatId: wanted.seatId,
    seatLabel,
    startsAt: from.toISOString(),
    endsAt: to.toISOString(),
    kind: 'later',
  }));
}

export type FindAlternatives = (wanted: Wanted) => Promise<Alternative[]>;

/**
 * Finds up to three places that really are free as this is read, the nearest first, then the soonest. Many are refused
 * at the same time, and for the same seats: what they ask of the hall they ask together (`createHalls`).
 */
export function createFindAlternatives(sql: Sql, facts: FactsCache): FindAlternatives {
  const halls = createHalls(sql);
  const plans = createPlans(sql);

  return async (wanted) => {
    const remembered = facts.remembered(wanted.seatId) ?? (await facts.load(sql, wanted.seatId));
    if (!remembered) return [];
    const day = dayOf(remembered.library, wanted);
    const durationMs = wanted.endsAt.getTime() - wanted.startsAt.getTime();
    const window: Window = {
      from: Math.min(day.from, wanted.freeFrom.getTime()),
      to: Math.max(day.to + durationMs, wanted.endsAt.getTime()),
    };
    const known = await halls(remembered.library.id, window);
    if (!known) return [];
    const { value: hall, now } = known;
    const isOld = remembered.library.version !== hall.version;
    const ground = isOld ? await facts.load(sql, wanted.seatId) : remembered;
    if (!ground) return [];
    const scene: Scene = {
      library: ground.library,
      hall,
      plan: await plans(hall.id, hall.planVersion),
      own: await ownTimes(sql, wanted, window, now),
      now,
    };
    const near = nearby(scene, wanted);
    const soon = later(scene, ground.seat.label, wanted);
    const mostNear = soon.length > 0 ? MOST_NEARBY_BESIDE_LATER : MOST_ALTERNATIVES;
    const chosen = near.slice(0, mostNear);
    return [...chosen, ...soon.slice(0, MOST_ALTERNATIVES - chosen.length)];
  };
}

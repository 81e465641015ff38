import {
  openIntervals,
  stepOrigin,
} from '../../backend/src/services/library-service/openingTimes.ts';
import { type DemoBooking, makeCheckedIn, makeConfirmed, makeHeld } from './demoBooking.ts';
import { place, type Room } from './week.ts';

/** How many of each sort the moment of seeding shall show. */
export type Crowd = { seated: number; late: number; arriving: number; holding: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** People who sit there, are late, are about to arrive or are making up their minds, if the doors are open for them. */
export function fillNow(room: Room, crowd: Crowd): DemoBooking[] {
  const { library, random, now } = room;
  const stepMs = library.stepMinutes * MINUTE_MS;
  const open = openIntervals(
    library,
    new Date(now - 6 * HOUR_MS),
    new Date(now + 8 * HOUR_MS),
  ).find(({ from, to }) => from.getTime() <= now - HOUR_MS && now + 2 * HOUR_MS < to.getTime());
  if (!open) return [];
  const sinceStep = (now - stepOrigin(library, new Date(now)).getTime()) % stepMs;
  const step = (steps: number) => now - sinceStep + steps * stepMs;
  const times = (count: number, from: () => number, hours: () => number) =>
    Array.from({ length: count }, () => {
      const begins = Math.max(from(), open.from.getTime());
      return (
        place(room, begins, Math.min(begins + hours() * HOUR_MS, open.to.getTime()), false) ?? []
      );
    }).flat();
  const quarters = (from: number, to: number) => () => random.between(from, to) / 4;

  return [
    ...times(crowd.seated, () => step(-random.between(3, 12)), quarters(14, 24)).map((wish) =>
      makeCheckedIn(wish, now, random),
    ),
    ...times(crowd.late, () => step(-1), quarters(6, 12)).map((wish) => makeConfirmed(wish, now)),
    ...times(crowd.arriving, () => step(random.between(1, 2)), quarters(4, 8)).map((wish) =>
      makeConfirmed(wish, now),
    ),
    ...times(crowd.holding, () => step(1), quarters(4, 4)).map((wish) =>
      makeHeld(wish, now, random.between(3, 7)),
    ),
  ];
}

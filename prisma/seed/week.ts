import type { LibraryFacts } from '../../backend/src/services/library-service/libraryFacts.ts';
import { openOnDate } from '../../backend/src/services/library-service/openingTimes.ts';
import { type DemoBooking, type DemoSeat, makeBooking, type Wish } from './demoBooking.ts';
import { WALK_IN_NAMES } from './names.ts';
import type { Occupancy } from './occupancy.ts';
import type { SeededPerson } from './people.ts';
import type { Random } from './random.ts';

/** A library, whom it is popular with, and what is taken already. */
export type Room = {
  library: LibraryFacts;
  seats: readonly [DemoSeat, ...DemoSeat[]];
  students: readonly [SeededPerson, ...SeededPerson[]];
  occupancy: Occupancy;
  random: Random;
  /** Milliseconds since the epoch. */
  now: number;
};

const MINUTE_MS = 60_000;
const ATTEMPTS = 12;
const WALK_IN_SHARE = 0.12;
/** Finds a free person and a free seat for these times and takes both. */
export function place(
  { library, seats, students, occupancy, random }: Room,
  from: number,
  to: number,
  isWalkIn: boolean,
): Wish | undefined {
  const times = { from, to };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seat = random.pick(seats);
    const person = isWalkIn ? null : random.pick(students);
    if (!occupancy.isFree(seat.id, times) || (person && !occupancy.isFree(person.id, times)))
      continue;
    occupancy.take(seat.id, times);
    if (person) occupancy.take(person.id, times);
    return { library, seat, person, name: person?.name ?? random.pick(WALK_IN_NAMES), from, to };
  }
  return undefined;
}

/** One local day of bookings, on the library's steps and within its hours. */
export function fillDay(room: Room, date: string, count: number): DemoBooking[] {
  const { library, random, now } = room;
  const stepMs = library.stepMinutes * MINUTE_MS;
  const bookings: DemoBooking[] = [];
  for (const open of openOnDate(library, date)) {
    const [opens, closes] = [open.from.getTime(), open.to.getTime()];
    for (let index = 0; index < count; index += 1) {
      const from = opens + random.between(0, Math.floor((closes - opens) / stepMs) - 4) * stepMs;
      const wanted = random.between(4, 18) * 15 * MINUTE_MS;
      const to = Math.min(from + wanted, closes, from + library.maxMinutes * MINUTE_MS);
      const isWalkIn = from <= now && random.chance(WALK_IN_SHARE);
      const wish =
        to - from >= library.minMinutes * MINUTE_MS ? place(room, from, to, isWalkIn) : undefined;
      if (wish) bookings.push(makeBooking(wish, now, random));
    }
  }
  return bookings;
}

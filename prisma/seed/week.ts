import type { LibraryFacts } from '../../backend/src/services/library-service/libraryFacts.ts';
import { localDateAt, openOnDate, type Span } from '../../backend/src/services/library-service/openingTimes.ts';
import { type DemoBooking, type DemoSeat, makeBooking, makeConfirmed, makeHeld, type Wish } from './demoBooking.ts';
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
const HOUR_MS = 60 * MINUTE_MS;
const ATTEMPTS = 12;
const WALK_IN_SHARE = 0.12;
/** Most come between late morning and evening. */
const QUIET_UNTIL_HOUR = 9;
const QUIET_FROM_HOUR = 22;

/** Where it never closes few sit at night. */
function isNight(open: Span, from: number): boolean {
  const hour = (from - open.from.getTime()) / HOUR_MS;
  const isLong = open.to.getTime() - open.from.getTime() > 16 * HOUR_MS;
  return isLong && (hour < QUIET_UNTIL_HOUR || hour >= QUIET_FROM_HOUR);
}

/** Finds a free person and a free seat for these times and takes both. */
function place({ library, seats, students, occupancy, random }: Room, from: number, to: number, isWalkIn: boolean): Wish | undefined {
  const times = { from, to };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seat = random.pick(seats);
    const person = isWalkIn ? null : random.pick(students);
    if (!occupancy.isFree(seat.id, times) || (person && !occupancy.isFree(person.id, times))) continue;
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
      if (isNight(open, from) && random.chance(0.7)) continue;
      const wanted = random.between(4, 16) * 15 * MINUTE_MS;
      const to = Math.min(from + wanted, closes, from + library.maxMinutes * MINUTE_MS);
      const isWalkIn = from <= now && random.chance(WALK_IN_SHARE);
      const wish = to - from >= library.minMinutes * MINUTE_MS ? place(room, from, to, isWalkIn) : undefined;
      if (wish) bookings.push(makeBooking(wish, now, random));
    }
  }
  return bookings;
}

/** People about to arrive and others making up their minds, if the doors are open for them. */
export function fillNow(room: Room, { arriving, holding }: { arriving: number; holding: number }): DemoBooking[] {
  const { library, random, now } = room;
  const stepMs = library.stepMinutes * MINUTE_MS;
  const bookings: DemoBooking[] = [];
  const today = localDateAt(new Date(now), library.timeZone).toString();
  const open = openOnDate(library, today).find(({ from, to }) => from.getTime() <= now && now + 2 * HOUR_MS < to.getTime());
  if (!open) return [];
  const next = now + stepMs - ((now - open.from.getTime()) % stepMs);
  for (let index = 0; index < arriving; index += 1) {
    const from = next + (next + stepMs - now <= 30 * MINUTE_MS && random.chance(0.5) ? stepMs : 0);
    const wish = place(room, from, from + random.between(2, 4) * 30 * MINUTE_MS, false);
    if (wish && wish.to <= open.to.getTime()) bookings.push(makeConfirmed(wish, now));
  }
  for (let index = 0; index < holding; index += 1) {
    const wish = place(room, next, next + HOUR_MS, false);
    if (wish) bookings.push(makeHeld(wish, now, random.between(3, 7)));
  }
  return bookings;
}

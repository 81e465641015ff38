import {
  localDateAt,
  openOnDate,
} from '../../backend/src/services/library-service/openingTimes.ts';
import { type DemoBooking, makeCompleted, makeConfirmed, type Wish } from './demoBooking.ts';
import type { SeededPerson } from './people.ts';
import type { Room } from './week.ts';

const HOUR_MS = 3_600_000;
const SEARCH_DAYS = 7;

type Visit = {
  person: SeededPerson;
  seatIndex: number;
  firstDay: number;
  hoursAfterOpening: number;
  hours: number;
};

/** The visit on its day, or on the next (the one before, in the past) on which the doors are open for it. */
function wishFor({ library, seats, occupancy, now }: Room, visit: Visit): Wish | undefined {
  const { person, seatIndex, firstDay, hoursAfterOpening, hours } = visit;
  const seat = seats[seatIndex % seats.length];
  const today = localDateAt(new Date(now), library.timeZone);
  for (let step = 0; seat && step < SEARCH_DAYS; step += 1) {
    const date = today.add({ days: firstDay + (firstDay < 0 ? -step : step) });
    const open = openOnDate(library, date.toString())[0];
    if (!open) continue;
    const from = open.from.getTime() + hoursAfterOpening * HOUR_MS;
    const times = { from, to: from + hours * HOUR_MS };
    if (times.to > open.to.getTime()) continue;
    if (!occupancy.isFree(seat.id, times) || !occupancy.isFree(person.id, times)) continue;
    occupancy.take(seat.id, times);
    occupancy.take(person.id, times);
    return { library, seat, person, name: person.name, ...times };
  }
  return undefined;
}

/** Something ahead and something behind for the demo students; today is left to whoever tries them. */
export function ownBookings(
  hall: Room,
  central: Room,
  student: SeededPerson,
  student2: SeededPerson,
): DemoBooking[] {
  const ahead = [
    wishFor(hall, { person: student, seatIndex: 40, firstDay: 2, hoursAfterOpening: 14, hours: 3 }),
    wishFor(central, {
      person: student,
      seatIndex: 3,
      firstDay: 4,
      hoursAfterOpening: 2,
      hours: 2,
    }),
    wishFor(hall, {
      person: student2,
      seatIndex: 41,
      firstDay: 2,
      hoursAfterOpening: 14,
      hours: 2,
    }),
  ];
  const behind = [
    wishFor(hall, {
      person: student,
      seatIndex: 120,
      firstDay: -2,
      hoursAfterOpening: 18,
      hours: 2,
    }),
    wishFor(central, {
      person: student2,
      seatIndex: 5,
      firstDay: -2,
      hoursAfterOpening: 3,
      hours: 2,
    }),
  ];
  const present = (wish: Wish | undefined) => (wish ? [wish] : []);
  return [
    ...ahead.flatMap(present).map((wish) => makeConfirmed(wish, hall.now)),
    ...behind.flatMap(present).map((wish) => makeCompleted(wish, hall.now)),
  ];
}

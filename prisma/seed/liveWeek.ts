import { databaseNow, type Tx } from '../../backend/src/db.ts';
import { localDateAt } from '../../backend/src/services/library-service/openingTimes.ts';
import type { DemoBooking } from './demoBooking.ts';
import { insertBookings } from './insertBookings.ts';
import { ownBookings } from './ownBookings.ts';
import { seededRandom } from './random.ts';
import {
  demoAccount,
  demoLibraries,
  fictionalStudents,
  filledDays,
  settlePast,
  standingOccupancy,
} from './standing.ts';
import { type Crowd, fillNow } from './present.ts';
import { fillDay, type Room } from './week.ts';

const DAYS_BEHIND = 3;
const DAYS_AHEAD = 6;
const DAY_MS = 86_400_000;
/** Bookings a day for each seat; the hall is large and its students are few. */
const BUSYNESS = 0.7;
const HALL_BOOKINGS_A_DAY = 420;
const HALL_SEATS = 500;

const HALL_CROWD: Crowd = { seated: 70, late: 4, arriving: 12, holding: 5 };
const ROOM_CROWD: Crowd = { seated: 3, late: 1, arriving: 2, holding: 1 };

const bookingsADay = (seats: number) =>
  seats > HALL_SEATS ? HALL_BOOKINGS_A_DAY : Math.round(seats * BUSYNESS);

async function openRooms(tx: Tx, now: Date): Promise<Room[]> {
  const libraries = await demoLibraries(tx);
  const students = await fictionalStudents(tx);
  const taipei = students.filter(({ name }) => name.includes('-'));
  const elsewhere = students.filter(({ name }) => !name.includes('-'));
  const occupancy = await standingOccupancy(
    tx,
    new Date(now.getTime() - (DAYS_BEHIND + 1) * DAY_MS),
  );
  return libraries.flatMap(({ library, seats }) => {
    const [first, ...rest] = library.timeZone === 'Asia/Taipei' ? taipei : elsewhere;
    const random = seededRandom(Math.floor(now.getTime() / DAY_MS) + seats.length);
    return first
      ? [
          {
            library,
            seats,
            students: [first, ...rest],
            occupancy,
            random,
            now: now.getTime(),
          } satisfies Room,
        ]
      : [];
  });
}

async function fillRoom(tx: Tx, room: Room, isFirstTime: boolean): Promise<DemoBooking[]> {
  const today = localDateAt(new Date(room.now), room.library.timeZone);
  const filled = await filledDays(tx, room.library.id);
  const bookings: DemoBooking[] = [];
  for (let offset = isFirstTime ? -DAYS_BEHIND : 0; offset <= DAYS_AHEAD; offset += 1) {
    const date = today.add({ days: offset }).toString();
    if (!filled.has(date)) bookings.push(...fillDay(room, date, bookingsADay(room.seats.length)));
  }
  const crowd = room.seats.length > HALL_SEATS ? HALL_CROWD : ROOM_CROWD;
  if (!filled.has(today.toString())) bookings.push(...fillNow(room, crowd));
  return bookings;
}

/**
 * A week of life around now: what is behind, who sits there, who is about to come. Later it settles
 * what has passed and fills the days that have nothing yet, so that no screen is ever empty.
 */
export async function keepWeekAlive(tx: Tx, isFirstTime: boolean): Promise<number> {
  await settlePast(tx);
  const rooms = await openRooms(tx, await databaseNow(tx));
  const [hall, central] = ['NTU Library Study Hall', 'Central Library'].map((name) =>
    rooms.find(({ library }) => library.name === name),
  );
  const [student, student2] = [await demoAccount(tx, 'student'), await demoAccount(tx, 'student2')];
  const bookings: DemoBooking[] = [];
  if (isFirstTime && hall && central && student && student2)
    bookings.push(...ownBookings(hall, central, student, student2));
  for (const room of rooms) bookings.push(...(await fillRoom(tx, room, isFirstTime)));
  if (bookings.length > 0) await insertBookings(tx, bookings);
  return bookings.length;
}

import type { BenchPerson, StudyHall } from '../harness/studyHall.ts';

export type PlannedBooking = {
  seatId: string;
  person: BenchPerson;
  startsAt: string;
  endsAt: string;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const QUARTER_MS = HOUR_MS / 4;
const TURNS_A_DAY = 3;
const TURN_MS = 4 * HOUR_MS;
const LENGTH_MS = 2 * HOUR_MS;

/**
 * The n-th of bookings that are in nobody's way: seat after seat, then the same seats at the day's next turn.
 * Neighbours begin at different quarters, and a person comes back after two turns at the earliest.
 */
export function plannedBooking(
  { seatIds, people, freeFrom }: Pick<StudyHall, 'seatIds' | 'people' | 'freeFrom'>,
  n: number,
): PlannedBooking {
  const seat = n % seatIds.length;
  const turn = Math.floor(n / seatIds.length);
  const startsAt =
    freeFrom +
    Math.floor(turn / TURNS_A_DAY) * DAY_MS +
    (turn % TURNS_A_DAY) * TURN_MS +
    (seat % 8) * QUARTER_MS;
  return {
    seatId: seatIds[seat]!,
    person: people[n % people.length]!,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + LENGTH_MS).toISOString(),
  };
}

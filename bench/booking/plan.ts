import type { BenchPerson, StudyHall } from '../harness/studyHall.ts';

export type PlannedBooking = {
  seatId: string;
  person: BenchPerson;
  startsAt: string;
  endsAt: string;
};

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;
const TURN_MS = 2 * HOUR_MS;

/**
 * The n-th of bookings that are in nobody's way: seat after seat, then the same seats two hours later. Neighbours begin
 * at different quarters, and a person comes back after two turns at the earliest.
 */
export function plannedBooking(
  { seatIds, people, freeFrom }: Pick<StudyHall, 'seatIds' | 'people' | 'freeFrom'>,
  n: number,
): PlannedBooking {
  const seat = n % seatIds.length;
  const turn = Math.floor(n / seatIds.length);
  const startsAt = freeFrom + turn * TURN_MS + (seat % 8) * QUARTER_MS;
  return {
    seatId: seatIds[seat]!,
    person: people[n % people.length]!,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + TURN_MS).toISOString(),
  };
}

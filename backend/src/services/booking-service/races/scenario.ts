import { Booking } from '@studyspot/shared-events';
import type { Ring, Told } from './ring.ts';

/** One contestant's move; null for one who is told nothing, such as the sweeper. */
export type Shot = () => Promise<Told | null>;

export type Round = {
  /** Statuses of losing beside 409 and 422. */
  alsoLoses?: number;
  /** Fired at once, in shuffled order. */
  shots: readonly Shot[];
  /** What must be true of the outcome besides the oracle's questions; each entry is a violation. */
  verdict: (told: readonly Told[]) => Promise<string[]> | string[];
};

export type Scenario = { name: string; arrange: (ring: Ring) => Promise<Round> };

export const wins = (told: readonly Told[]) => told.filter(({ status }) => status < 300).length;

/** Exactly this many were served. */
export const exactly =
  (count: number): Round['verdict'] =>
  (told) =>
    wins(told) === count ? [] : [`${wins(told)} won instead of ${count}`];

export const atMostOne: Round['verdict'] = (told) =>
  wins(told) <= 1 ? [] : [`${wins(told)} had the seat`];

/** The times that scenarios fight for; the clock stands at ten to nine, London time, that day. */
export const START_OF_DAY = '2027-06-07T07:50:00Z';
export const at = (hour: number, minute = 0) =>
  new Date(Date.UTC(2027, 5, 7, hour, minute)).toISOString();

export function someone({ people }: Ring, index: number): Ring['owner'] {
  const person = people[index];
  if (!person) throw new Error('Not that many people');
  return person;
}

/** Takes a seat before the race; throws if that fails. */
export async function given(
  { send }: Ring,
  person: Ring['owner'],
  wish: { seatId: string | undefined; startsAt: string; endsAt: string; hold?: boolean },
): Promise<Booking> {
  const { status, code, data } = await send(person, 'POST', '/bookings', wish);
  const booking = Booking.safeParse(data);
  if (!booking.success) throw new Error(`A race could not be arranged: ${status} ${code}`);
  return booking.data;
}

/** How a booking ended, as the database has it. */
export async function stateOf({ pool }: Ring, { id }: Booking): Promise<string> {
  const { rows } = await pool.query<{ state: string }>(
    'SELECT state::text FROM booking WHERE id = $1',
    [id],
  );
  return rows[0]?.state ?? 'missing';
}

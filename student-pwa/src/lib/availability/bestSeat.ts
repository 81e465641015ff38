import type { Seat } from '@studyspot/shared-events';
import type { SeatStatuses } from '@studyspot/shared-ui';
import { attributeWord } from './attributeWords.ts';

export type ScoredSeat = { seat: Seat; score: number; reasons: string[] };

const WISH_POINTS = 10;
const STAY_POINTS_PER_HOUR = 1;
const STAY_HOURS_THAT_COUNT = 4;
const ELBOW_ROOM_POINTS = 3;
/** Seats nearer than this many seat spacings are neighbours. */
const NEIGHBOUR_SPACINGS = 1.6;
const HOUR_MS = 3_600_000;

const distance = (one: Seat, other: Seat) => Math.hypot(one.x - other.x, one.y - other.y);

/** The usual gap between two seats of this plan: the median distance to the nearest one. */
export function seatSpacing(seats: readonly Seat[]): number {
  const gaps = seats
    .slice(0, 100)
    .map((seat) =>
      Math.min(
        ...seats.filter((other) => other.id !== seat.id).map((other) => distance(seat, other)),
      ),
    );
  return gaps.filter(Number.isFinite).toSorted((one, other) => one - other)[gaps.length >> 1] ?? 1;
}

export type BestSeatQuestion = {
  seats: readonly Seat[];
  statuses: SeatStatuses;
  /** Attribute keys that the reader likes, e.g. `nearWindow`. */
  wishes: readonly string[];
  /** The end of the wanted window, ms. */
  windowEnd: number;
};

/** Free seats by how well they suit, best first; each says why. Ties go to the label, so that the answer is stable. */
export function rankSeats({ seats, statuses, wishes, windowEnd }: BestSeatQuestion): ScoredSeat[] {
  const isFree = (seat: Seat) =>
    seat.state === 'active' && (statuses.get(seat.id)?.status ?? 'free') === 'free';
  const reach = seatSpacing(seats) * NEIGHBOUR_SPACINGS;
  const taken = seats.filter((seat) => seat.state === 'active' && !isFree(seat));
  return seats
    .filter(isFree)
    .map((seat) => {
      const met = wishes.filter((wish) => seat.attributes[wish] === true);
      const until = statuses.get(seat.id)?.until;
      const spareHours = until === undefined ? 0 : (Date.parse(until) - windowEnd) / HOUR_MS;
      const stay = Math.min(STAY_HOURS_THAT_COUNT, Math.max(0, spareHours));
      const hasRoom = !taken.some((other) => distance(seat, other) <= reach);
      return {
        seat,
        score:
          met.length * WISH_POINTS +
          stay * STAY_POINTS_PER_HOUR +
          (hasRoom ? ELBOW_ROOM_POINTS : 0),
        reasons: [
          ...met.map(attributeWord),
          ...(hasRoom ? ['nobody beside you'] : []),
          ...(stay >= 1 ? ['free long after your time'] : []),
        ],
      };
    })
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        one.seat.label.localeCompare(other.seat.label, 'en', { numeric: true }),
    );
}

/** The seats nearest to the one that was lost, of those that are free. */
export function nearestFree(
  seats: readonly Seat[],
  statuses: SeatStatuses,
  lost: Seat,
  count = 3,
): Seat[] {
  return seats
    .filter((seat) => seat.id !== lost.id && seat.state === 'active')
    .filter((seat) => (statuses.get(seat.id)?.status ?? 'free') === 'free')
    .toSorted((one, other) => distance(lost, one) - distance(lost, other))
    .slice(0, count);
}

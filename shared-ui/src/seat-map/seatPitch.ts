import type { Seat } from './types.ts';

type Point = Pick<Seat, 'x' | 'y'>;

const FALLBACK = 24;

/** The distance between neighbouring seats in plan units: the median of each seat's nearest neighbour. */
export const seatPitch = (seats: readonly Point[]): number => {
  const sorted = seats.toSorted((one, other) => one.x - other.x);
  const nearest = sorted.map((seat, index) => {
    let best = Number.POSITIVE_INFINITY;
    for (const step of [-1, 1]) {
      for (let at = index + step; ; at += step) {
        const other = sorted[at];
        if (!other || Math.abs(other.x - seat.x) >= best) break;
        const distance = Math.hypot(other.x - seat.x, other.y - seat.y);
        if (distance > 0) best = Math.min(best, distance);
      }
    }
    return best;
  });
  const finite = nearest.filter(Number.isFinite).toSorted((one, other) => one - other);
  return finite[Math.floor(finite.length / 2)] ?? FALLBACK;
};

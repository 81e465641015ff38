import type { PlacedSeat } from '../library-service/plans.ts';

type Rank = { seat: PlacedSeat; likeness: number; distance: number };

/** Those of the same zone and kind first, then of the same kind. */
const likenessTo = (wanted: PlacedSeat, { zoneId, kind }: PlacedSeat) =>
  kind !== wanted.kind ? 2 : zoneId !== wanted.zoneId ? 1 : 0;

const isBefore = (a: Rank, b: Rank) =>
  a.likeness !== b.likeness
    ? a.likeness < b.likeness
    : a.distance !== b.distance
      ? a.distance < b.distance
      : a.seat.label < b.seat.label;

/** The seats most like this one and nearest to it that are free, up to `most`; a large hall is asked for few of its seats. */
export function nearestFree(
  plan: readonly PlacedSeat[],
  seatId: string,
  isFree: (seatId: string) => boolean,
  most: number,
): PlacedSeat[] {
  const wanted = plan.find(({ id }) => id === seatId);
  if (!wanted) return [];
  const best: Rank[] = [];
  for (const seat of plan) {
    if (seat.id === seatId) continue;
    const distance = (seat.x - wanted.x) ** 2 + (seat.y - wanted.y) ** 2;
    const rank = { seat, likeness: likenessTo(wanted, seat), distance };
    const last = best.at(-1);
    if (last && best.length === most && !isBefore(rank, last)) continue;
    if (!isFree(seat.id)) continue;
    const place = best.findIndex((other) => isBefore(rank, other));
    best.splice(place < 0 ? best.length : place, 0, rank);
    if (best.length > most) best.pop();
  }
  return best.map(({ seat }) => seat);
}

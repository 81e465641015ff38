import { nearestPoint } from './geometry.ts';
import type { SeatRow } from './seatRows.ts';
import type { Seat } from './types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Sideways distance counts double: an arrow prefers what lies straight ahead. */
const SIDEWAYS_WEIGHT = 2;

const ahead = (from: Seat, to: Seat, direction: Direction): { along: number; aside: number } => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  switch (direction) {
    case 'left':
      return { along: -dx, aside: Math.abs(dy) };
    case 'right':
      return { along: dx, aside: Math.abs(dy) };
    case 'up':
      return { along: -dy, aside: Math.abs(dx) };
    case 'down':
      return { along: dy, aside: Math.abs(dx) };
  }
};

/**
 * The nearest seat in that direction by geometry. Within 45° of straight ahead wins over anything outside it, so that
 * an arrow never slips sideways while there is a seat ahead; null at the edge of the plan.
 */
export const seatInDirection = (
  seats: readonly Seat[],
  from: Seat,
  direction: Direction,
  pitch: number,
): Seat | null => {
  let best: { seat: Seat; isOblique: boolean; cost: number } | null = null;
  for (const seat of seats) {
    const { along, aside } = ahead(from, seat, direction);
    if (seat.id === from.id || along <= pitch * 0.25) continue;
    const isOblique = aside > along;
    const cost = along + aside * SIDEWAYS_WEIGHT;
    const isBetter =
      best === null || (isOblique === best.isOblique ? cost < best.cost : !isOblique);
    if (isBetter) best = { seat, isOblique, cost };
  }
  return best?.seat ?? null;
};

const rowOf = (rows: readonly SeatRow[], seat: Seat) =>
  rows.find((row) => row.seats.some(({ id }) => id === seat.id));

/** The nearest seat of the zone before (-1) or after (+1) the seat's own, in the rows' order of zones. */
const inNeighbouringZone = (rows: readonly SeatRow[], from: Seat, step: -1 | 1): Seat | null => {
  const zoneIds = [...new Set(rows.map((row) => row.zoneId))];
  const at = zoneIds.indexOf(rowOf(rows, from)?.zoneId ?? '');
  const next = zoneIds[at + step];
  return next === undefined
    ? null
    : nearestPoint(
        rows.filter((row) => row.zoneId === next).flatMap((row) => row.seats),
        from,
      );
};

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export type MoveKey = { key: string; ctrlKey: boolean };

/** Where a key leads from a seat: null where it leads nowhere, undefined when it is not a moving key. */
export const seatForKey = (
  rows: readonly SeatRow[],
  seats: readonly Seat[],
  from: Seat,
  { key, ctrlKey }: MoveKey,
  pitch: number,
): Seat | null | undefined => {
  const direction = directions[key];
  if (direction) return seatInDirection(seats, from, direction, pitch);
  switch (key) {
    case 'Home':
      return (ctrlKey ? rows[0] : rowOf(rows, from))?.seats[0] ?? null;
    case 'End':
      return (ctrlKey ? rows.at(-1) : rowOf(rows, from))?.seats.at(-1) ?? null;
    case 'PageUp':
      return inNeighbouringZone(rows, from, -1);
    case 'PageDown':
      return inNeighbouringZone(rows, from, 1);
    default:
      return undefined;
  }
};

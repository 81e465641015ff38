import type { Point } from './geometry.ts';
import { boxOf } from './geometry.ts';

/** Whether a point lies within a polygon (even-odd rule). */
export const isInside = ({ x, y }: Point, polygon: readonly Point[]): boolean =>
  polygon.filter((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    return (
      from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x
    );
  }).length %
    2 ===
  1;

/** A sign is about this much wider than high, so room beside it counts less than room above and below. */
const SIGN_RATIO = 2.2;

/** Where a sign hides the fewest seats: the point of the zone that is farthest from any seat and from the walls. */
export const labelSpot = (
  outline: readonly Point[],
  seats: readonly Point[],
  step: number,
): Point => {
  const box = boxOf(outline);
  const inTheWay = [...seats, ...outline];
  let best = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, room: 0 };
  for (let x = box.left + step; x < box.right; x += step) {
    for (let y = box.top + step; y < box.bottom; y += step) {
      if (!isInside({ x, y }, outline)) continue;
      let room = Math.min((x - box.left) / SIGN_RATIO, (box.right - x) / SIGN_RATIO);
      room = Math.min(room, y - box.top, box.bottom - y);
      for (const other of inTheWay) {
        if (room <= best.room) break;
        room = Math.min(room, Math.hypot((other.x - x) / SIGN_RATIO, other.y - y));
      }
      if (room > best.room) best = { x, y, room };
    }
  }
  return { x: best.x, y: best.y };
};

import type { Box } from './geometry.ts';
import { boxOf } from './geometry.ts';
import type { Seat } from './types.ts';

type Placed = Pick<Seat, 'x' | 'y' | 'zoneId'>;

/** More seats than this in one cluster are a hall of single seats, not a table. */
const MOST_AT_A_TABLE = 16;

/** Seats that touch sit at one table: clusters of neighbours within 1.3 pitches, as boxes to draw below the seats. */
export const tablesOf = (seats: readonly Placed[], pitch: number): Box[] => {
  const reach = pitch * 1.3;
  const left = new Set(seats);
  const tables: Box[] = [];
  for (const seed of seats) {
    if (!left.delete(seed)) continue;
    const cluster = [seed];
    for (const member of cluster) {
      for (const other of left) {
        const isNear =
          Math.abs(other.x - member.x) <= reach && Math.abs(other.y - member.y) <= reach;
        if (isNear && other.zoneId === member.zoneId && left.delete(other)) cluster.push(other);
      }
    }
    if (cluster.length > 1 && cluster.length <= MOST_AT_A_TABLE)
      tables.push(boxOf(cluster, pitch * 0.5));
  }
  return tables;
};

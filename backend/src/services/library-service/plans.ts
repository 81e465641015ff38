import type { Sql } from '../../db.ts';

/** Where a seat stands. Whether anybody may sit there is not the plan's to say. */
export type PlacedSeat = {
  id: string;
  label: string;
  zoneId: string;
  kind: string;
  x: number;
  y: number;
};
export type Plans = (libraryId: string, planVersion: number) => Promise<readonly PlacedSeat[]>;

const MOST_LIBRARIES = 200;

/** The seats of a library as of this version of its plan or a later one; remembered until a later one is asked for. */
export function createPlans(sql: Sql): Plans {
  const plans = new Map<string, { version: number; seats: PlacedSeat[] }>();

  return async (libraryId, planVersion) => {
    const known = plans.get(libraryId);
    if (known && known.version >= planVersion) return known.seats;
    const [row] = await sql<{ seats: PlacedSeat[] }>({
      name: 'placed-seats',
      text: `SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'label', label, 'zoneId', zone_id, 'kind', kind,
          'x', x, 'y', y)), '[]') AS seats
        FROM seat WHERE library_id = $1::uuid AND retired_at IS NULL`,
      values: [libraryId],
    });
    const seats = row?.seats ?? [];
    if (plans.size >= MOST_LIBRARIES) plans.clear();
    plans.set(libraryId, { version: planVersion, seats });
    return seats;
  };
}

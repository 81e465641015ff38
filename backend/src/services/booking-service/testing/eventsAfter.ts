import type { World } from './bookingTest.ts';

export type Told = { id: string; name: string; rooms: string[]; payload: unknown };

/** What was told besides `known`, in the order it was written: the log first, then what still waits. */
export async function eventsAfter({ pool }: World, known: ReadonlySet<string>): Promise<Told[]> {
  const { rows } = await pool.query<Told>(
    `SELECT * FROM (
       SELECT 1 AS source, position, id, name, payload, rooms FROM outbox
       UNION ALL SELECT 0, min(log_position), event_id, name, payload, array_agg(room) FROM event_log
       GROUP BY event_id, name, payload) e
     ORDER BY source, position`,
  );
  return rows.filter(({ id }) => !known.has(id));
}
export const idsSoFar = async (world: World) =>
  new Set((await eventsAfter(world, new Set())).map(({ id }) => id));

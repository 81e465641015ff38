import type pg from 'pg';

/** The events of this library so far, in order, whether the relay has numbered them yet or not. */
export async function eventsOf(
  pool: pg.Pool,
  libraryId: string,
): Promise<{ name: string; rooms: string[] }[]> {
  const { rows } = await pool.query<{ name: string; rooms: string[] }>(
    `SELECT name, array_agg(DISTINCT room ORDER BY room) AS rooms
    FROM (
      SELECT id, name, unnest(rooms) AS room, payload FROM outbox
      UNION ALL SELECT event_id, name, room, payload FROM event_log) AS told
    WHERE payload->>'id' = $1 OR payload->>'libraryId' = $1
    GROUP BY id, name ORDER BY id`,
    [libraryId],
  );
  return rows;
}

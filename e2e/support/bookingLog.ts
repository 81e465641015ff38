import type pg from 'pg';

/** What the database holds of a library's bookings; two rows of one intent would be a seat sold twice to one person. */
export async function committedBookings(db: pg.Pool, libraryId: string) {
  const { rows } = await db.query<{ id: string; intent: string }>(
    `SELECT id, concat_ws(' ', user_id, seat_id, starts_at) AS intent
     FROM booking WHERE library_id = $1 ORDER BY id`,
    [libraryId],
  );
  return rows;
}

/** The ids of a library's `booking:created`, in the order of the log, and the numbers they have in each room. */
export async function loggedBookings(db: pg.Pool, tenantId: string) {
  const { rows } = await db.query<{ id: string; room: string; seq: number }>(
    `SELECT payload->>'id' AS id, room, seq::int FROM event_log
     WHERE tenant_id = $1 AND name = 'booking:created' ORDER BY log_position, room`,
    [tenantId],
  );
  return {
    ids: [...new Set(rows.map(({ id }) => id))],
    numberIn: (room: string, id: string) =>
      rows.find((row) => row.room === room && row.id === id)?.seq,
  };
}

/** Rooms whose numbers have a gap or a twin. There must be none. */
export async function roomsWithGaps(db: pg.Pool): Promise<string[]> {
  const { rows } = await db.query<{ room: string }>(
    `SELECT room FROM event_log GROUP BY room
     HAVING count(*) <> count(DISTINCT seq) OR count(*) <> max(seq) - min(seq) + 1`,
  );
  return rows.map(({ room }) => room);
}

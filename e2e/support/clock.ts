import type pg from 'pg';

/** Makes it this instant for application and database, real time running on from there. */
export async function moveDatabaseClock(db: pg.Pool, to: string): Promise<void> {
  await db.query(
    `INSERT INTO test_clock (shift) VALUES ($1::timestamptz - clock_timestamp())
     ON CONFLICT (singleton) DO UPDATE SET shift = excluded.shift`,
    [to],
  );
}

export async function resetDatabaseClock(db: pg.Pool): Promise<void> {
  await db.query('DELETE FROM test_clock');
}

import type pg from 'pg';

/** Makes it this instant for application and database; the clock runs on from there. */
export async function moveClock(pool: pg.Pool, to: string | Date): Promise<void> {
  await pool.query(
    `INSERT INTO test_clock (shift) VALUES ($1::timestamptz - clock_timestamp())
     ON CONFLICT (singleton) DO UPDATE SET shift = excluded.shift`,
    [to],
  );
}

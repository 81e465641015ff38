import type pg from 'pg';

export type Outbox = {
  depth: number;
  /** 0 when it is empty. */
  oldestAgeMs: number;
};

/** What is committed and not numbered yet. */
export async function readOutbox(pool: pg.Pool): Promise<Outbox> {
  const { rows } = await pool.query<{ depth: string; age: string | null }>(`
    SELECT count(*) AS depth, extract(epoch FROM clock_timestamp() - min(created_at)) * 1000 AS age FROM outbox`);
  return {
    depth: Number(rows[0]?.depth ?? 0),
    oldestAgeMs: Math.max(0, Number(rows[0]?.age ?? 0)),
  };
}

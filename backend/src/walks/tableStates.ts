import type { Pool } from 'pg';

/** Counters of sign-in attempts are meant to move when somebody tries, and the relay works in its own time. */
const NOT_DOMAIN = ['rate_limit', '_prisma_migrations', 'outbox', 'room_sequence', 'relay_state'];

/** A fingerprint of every domain table's rows. */
export async function tableStates(pool: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)
       AND tablename NOT LIKE 'event_log%' ORDER BY 1`,
    [NOT_DOMAIN],
  );
  const states: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ state: string }>(
      `SELECT count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state FROM "${name}" t`,
    );
    states[name] = rows[0]?.state ?? '';
  }
  return states;
}

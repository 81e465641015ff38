import type { Sql } from '../../db.ts';

/** The one clock, wherever the statement runs. In a transaction: ask after the lock is held. */
export async function readNow(sql: Sql): Promise<Date> {
  const [row] = await sql<{ now: Date }>({
    name: 'studyspot-now',
    text: 'SELECT studyspot_now() AS now',
    values: [],
  });
  if (!row) throw new Error('studyspot_now() answered nothing');
  return row.now;
}

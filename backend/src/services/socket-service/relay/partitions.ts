import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';

const DAYS_AHEAD = 2;
const DAYS_KEPT = 7;

/**
 * Makes the log's partitions of today and the days ahead and drops those that are over. It gives up rather than
 * making readers wait: until the next time the default partition takes what comes.
 */
export async function keepPartitions(client: pg.Client, log: FastifyBaseLogger): Promise<void> {
  const today = `(now() AT TIME ZONE 'UTC')::date`;
  try {
    await client.query(`SET lock_timeout = '2s'`);
    for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
      await client.query(`SELECT make_event_log_partition(${today} + $1::int)`, [ahead]);
    }
    const { rows } = await client.query<{ dropped: string[] }>(
      `SELECT drop_event_log_partitions(${today} - $1::int) AS dropped`,
      [DAYS_KEPT],
    );
    const dropped = rows[0]?.dropped ?? [];
    if (dropped.length > 0) log.info({ dropped }, 'old days of the event log are gone');
  } catch (error) {
    log.warn({ err: error }, 'the event log’s partitions could not be kept; trying again later');
  } finally {
    await client.query('RESET lock_timeout');
  }
}

import type pg from 'pg';

/** Another relay has taken the lock since; this one must not write any more. */
export class FenceLost extends Error {
  constructor() {
    super('another relay has taken over');
    this.name = 'FenceLost';
  }
}

/** Of this database: advisory locks are not shared between databases. */
export const RELAY_LOCK = 20_261_120;

/** Tries to become the relay. The lock is the connection's and ends with it. */
export async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS locked',
    [RELAY_LOCK],
  );
  return rows[0]?.locked ?? false;
}

export type Term = { fence: string; publishedPosition: number };

/** Raises the fence, waiting for what the relay before is just writing. */
export async function beginTerm(client: pg.Client): Promise<Term> {
  const { rows } = await client.query<{ fence: string; published_position: string }>(
    'UPDATE relay_state SET fence = fence + 1 RETURNING fence, published_position',
  );
  if (!rows[0]) throw new Error('relay_state has no row');
  return { fence: rows[0].fence, publishedPosition: Number(rows[0].published_position) };
}

/** Everything up to here has been handed to the hub. */
export async function markPublished(
  client: pg.Client,
  fence: string,
  position: number,
): Promise<void> {
  const { rowCount } = await client.query(
    'UPDATE relay_state SET published_position = $2 WHERE fence = $1',
    [fence, position],
  );
  if (rowCount === 0) throw new FenceLost();
}

/** Reads only, so that looking costs no transaction id. */
export async function hasWork(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ waiting: boolean }>({
    name: 'relay-has-work',
    text: 'SELECT EXISTS (SELECT FROM outbox) AS waiting',
  });
  return rows[0]?.waiting ?? false;
}

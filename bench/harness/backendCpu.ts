import type pg from 'pg';
import { cpuSecondsByStat, cpuSecondsOf } from './processCpu.ts';

/** CPU seconds: of the process, of PostgreSQL for its requests, and of PostgreSQL for its relay. */
export type Spent = { node: number; postgres: number; relay: number };

/** How a connection calls itself whose work is not to be counted. */
export const WRITER = 'bench writer';

const BACKENDS = `
  SELECT pid, application_name = 'studyspot relay' AS "isRelay" FROM pg_stat_activity
  WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
    AND application_name <> '${WRITER}'`;

type Reading = { node: number; backends: Map<number, { isRelay: boolean; seconds: number }> };

async function read(pool: pg.Pool, pid: number): Promise<Reading> {
  const { rows } = await pool.query<{ pid: number; isRelay: boolean }>(BACKENDS);
  return {
    node: cpuSecondsByStat(pid),
    backends: new Map(
      rows.map((row) => [row.pid, { isRelay: row.isRelay, seconds: cpuSecondsOf(row.pid) }]),
    ),
  };
}

/** What `work` cost a process and the database behind it. A connection that is opened meanwhile counts whole. */
export async function spentDuring<Result>(
  { pool, pid }: { pool: pg.Pool; pid: number },
  work: () => Promise<Result>,
): Promise<{ result: Result; spent: Spent }> {
  const before = await read(pool, pid);
  const result = await work();
  const after = await read(pool, pid);
  const spent: Spent = { node: after.node - before.node, postgres: 0, relay: 0 };
  for (const [backend, { isRelay, seconds }] of after.backends)
    spent[isRelay ? 'relay' : 'postgres'] += seconds - (before.backends.get(backend)?.seconds ?? 0);
  return { result, spent };
}

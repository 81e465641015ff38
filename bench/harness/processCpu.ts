import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** The kernel's clock ticks in /proc/<pid>/stat; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * CPU seconds (user and system) that a process with one thread has used so far, as every PostgreSQL backend is: by
 * `schedstat` in nanoseconds, else by `stat` in hundredths. NaN where there is no /proc or no such process.
 */
export function cpuSecondsOf(pid: number): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e9;
  } catch {
    return cpuSecondsByStat(pid);
  }
}

/** The same for a process of several threads, all of them together, in hundredths of a second. */
export function cpuSecondsByStat(pid: number): number {
  try {
    // The program's name stands in parentheses and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}

/**
 * CPU seconds of all backends that serve this database now. The difference of two calls is what was spent between them
 * as long as no connection came or went: open them before.
 */
export async function postgresCpuSeconds(pool: pg.Pool | pg.Client): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database()',
  );
  return rows.reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0);
}

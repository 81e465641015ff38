import { readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startTokenOf } from './processIdentity.ts';

/** What PostgreSQL writes into its data directory while it runs. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that holds this data directory, if one does. After a power cut the file may name a process id that now
 * belongs to something else, which would keep PostgreSQL from ever starting again: then the file goes.
 */
export function runningPostmaster(dataDirectory: string): Postmaster | undefined {
  const file = join(dataDirectory, 'postmaster.pid');
  const lines = readLines(file);
  if (!lines) return undefined;
  const postmaster = { pid: Number(lines[0]), port: Number(lines[3]) };
  if (isPostgres(postmaster.pid)) return postmaster;
  rmSync(file, { force: true });
  return undefined;
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

function isPostgres(pid: number): boolean {
  if (!(pid > 1) || startTokenOf(pid) === undefined) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/comm`, 'utf8')
        : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return /postgres\s*$/.test(command);
  } catch {
    return false;
  }
}

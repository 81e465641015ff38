import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isRecord } from './jsonFile.ts';

/** A process id alone is recycled by the system; together with its start it names one process for good. */
export interface ProcessIdentity {
  pid: number;
  startToken: string;
}

/** When the process began, in the system's own words; undefined when it is gone (a zombie counts as gone). */
export function startTokenOf(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxStartToken(pid) : portableStartToken(pid);
}

export function identify(pid: number): ProcessIdentity | undefined {
  const startToken = startTokenOf(pid);
  return startToken === undefined ? undefined : { pid, startToken };
}

export function isAlive(identity: ProcessIdentity): boolean {
  return startTokenOf(identity.pid) === identity.startToken;
}

export function parseIdentity(value: unknown): ProcessIdentity | undefined {
  if (!isRecord(value)) return undefined;
  const { pid, startToken } = value;
  return typeof pid === 'number' && typeof startToken === 'string'
    ? { pid, startToken }
    : undefined;
}

function linuxStartToken(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name stands in brackets and may itself contain spaces and brackets.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    // Ticks count from boot, so the boot is part of the name.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${rest[18] ?? ''}`;
  } catch {
    return undefined;
  }
}

function portableStartToken(pid: number): string | undefined {
  try {
    const flags = ['-o', 'stat=,lstart=', '-p', String(pid)];
    const row = execFileSync('ps', flags, { encoding: 'utf8', stdio: 'pipe' }).trim();
    const [state = 'Z', ...start] = row.split(/\s+/);
    return state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}

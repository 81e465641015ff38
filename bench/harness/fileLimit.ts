import { readFileSync } from 'node:fs';

/** Of what a process keeps open beside its clients: database, modules, logs. */
const RESERVED = 200;

/** How many connections one process may hold, by its limit of open files. Node raises the soft limit to the hard one. */
export function mostConnections(): number {
  try {
    const line = readFileSync('/proc/self/limits', 'utf8').match(/^Max open files\s+(\d+)/m);
    return Number(line?.[1] ?? Infinity) - RESERVED;
  } catch {
    return Infinity;
  }
}

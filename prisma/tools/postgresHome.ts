import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canEnter, type RunAs } from './postgresUser.ts';

/** Where a server's files lie. */
export interface PostgresHome {
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** Where a copy of the programs may be put. */
  programs: string;
  /** True when the wished-for place was out of PostgreSQL's reach. */
  moved: boolean;
}

/**
 * `<dataDir>/postgres`, unless PostgreSQL's account cannot walk there (a clone below root's home): then a place named
 * after `dataDir` below /var/lib/studyspot.
 */
export function postgresHome(dataDir: string, runAs: RunAs): PostgresHome {
  mkdirSync(dataDir, { recursive: true });
  const wished = resolve(dataDir);
  const fallback = '/var/lib/studyspot';
  if (canEnter(wished, runAs)) {
    return { cluster: join(wished, 'postgres'), programs: fallback, moved: false };
  }
  const name = createHash('sha256').update(wished).digest('hex').slice(0, 12);
  mkdirSync(join(fallback, name), { recursive: true, mode: 0o755 });
  return { cluster: join(fallback, name, 'postgres'), programs: fallback, moved: true };
}

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunAs } from './postgresUser.ts';

export const databaseUser = 'studyspot';

/** Makes the data directory of a new server, whole or not at all; does nothing when there is one. */
export function initCluster(initdb: string, cluster: string, password: string, runAs: RunAs): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const partial = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  const flags = [
    `--pgdata=${partial}`,
    `--username=${databaseUser}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // PostgreSQL's own collation sorts alike on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [partial, passwordFile]) give(path, runAs);
    const { status, stderr, error } = spawnSync(initdb, flags, {
      ...runAs,
      cwd: partial,
      encoding: 'utf8',
    });
    const fault = error?.message ?? stderr.trim();
    if (status !== 0) throw new Error(`PostgreSQL could not set up ${cluster}: ${fault}`);
    renameSync(partial, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function give(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

import { execFileSync, spawnSync } from 'node:child_process';

/** Whom PostgreSQL runs as: nothing to say for an ordinary user, an account of its own when we are root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, made when it is missing. */
export function postgresUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const existing = lookUp();
  if (existing) return existing;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  const created = lookUp();
  if (created) return created;
  throw new Error(
    'PostgreSQL does not run as root, and no user "postgres" could be created: start StudySpot as an ordinary user, or set DATABASE_URL.',
  );
}

function lookUp(): RunAs | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Asked of the system itself, because modes alone do not tell about access lists and mounts. */
export function canEnter(directory: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -x "$1"', 'sh', directory], {
    ...runAs,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0;
}

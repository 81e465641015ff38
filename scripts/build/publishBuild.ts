import { cpSync, globSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJsonFile, writeJsonFile } from '../../prisma/tools/jsonFile.ts';

/** Says of which sources a dist folder was built, and which files belong to that build. */
export const stampFile = '.build.json';

/** A page that was opened before may still ask for its assets; after a day it has met the new build. */
const keptForMs = 24 * 60 * 60_000;

/**
 * Puts a fresh build into the folder that is being served: assets first and the pages that name them last, each file
 * in one step. Assets of earlier builds stay for a day after they were replaced.
 */
export function publishBuild(fresh: string, dist: string, hash: string, now = Date.now()): void {
  const files = globSync('**/*', { cwd: fresh, withFileTypes: false })
    .filter((file) => statSync(join(fresh, file)).isFile())
    .concat(globSync('.vite/*', { cwd: fresh }));
  touch(dist, previousFiles(dist), now);
  rmSync(join(dist, stampFile), { force: true });
  for (const file of files.toSorted(pagesLast)) moveInto(join(fresh, file), join(dist, file));
  removeOutdated(dist, new Set(files), now);
  writeJsonFile(join(dist, stampFile), { hash, files });
}

function previousFiles(dist: string): string[] {
  const { files } = readJsonFile(join(dist, stampFile));
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

/** From now on they are the previous build's: the day begins. */
function touch(dist: string, files: string[], now: number): void {
  for (const file of files) {
    const path = join(dist, file);
    if (statSync(path, { throwIfNoEntry: false })) utimesSync(path, now / 1000, now / 1000);
  }
}

const rank = (file: string) =>
  file.startsWith('assets/') ? 0 : /^(?:index\.html|sw\.js)/.test(file) ? 2 : 1;
const pagesLast = (a: string, b: string) => rank(a) - rank(b) || a.localeCompare(b);

function moveInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const partial = `${to}.${process.pid}`;
  cpSync(from, partial);
  renameSync(partial, to);
}

function removeOutdated(dist: string, current: Set<string>, now: number): void {
  for (const file of globSync('**/*', { cwd: dist })) {
    const path = join(dist, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || current.has(file)) continue;
    if (!file.startsWith('assets/') || now - stat.mtimeMs > keptForMs)
      rmSync(path, { force: true });
  }
}

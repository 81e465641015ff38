import { isRecord, readJsonFile } from '../../prisma/tools/jsonFile.ts';
import { inRepository } from '../supervisor/settings.ts';

/** Packages whose place of download is written down: the lockfile must work with whatever registry a machine uses. */
export function checkLockfile(): string[] {
  const { packages } = readJsonFile(inRepository('package-lock.json'));
  return Object.entries(isRecord(packages) ? packages : {}).flatMap(([name, entry]) =>
    isRecord(entry) && typeof entry.resolved === 'string' && /^(?:https?|git)/.test(entry.resolved)
      ? [`package-lock.json names where to download ${name}: ${entry.resolved}`]
      : [],
  );
}

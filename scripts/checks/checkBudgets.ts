import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isRecord, readJsonFile } from '../../prisma/tools/jsonFile.ts';
import { buildPortal } from '../build/buildPortal.ts';
import { inRepository, portalNames, type PortalName } from '../supervisor/settings.ts';

const kilobyte = 1024;
/** First-route JavaScript, gzip. */
const budgets = {
  'student-pwa': 150 * kilobyte,
  'owner-portal': 220 * kilobyte,
} satisfies Record<PortalName, number>;

/** Builds what is out of date and measures what a first visit loads. */
export async function checkBudgets(): Promise<string[]> {
  await Promise.all(portalNames.map(buildPortal));
  return portalNames.flatMap((portal) => {
    const bytes = firstRouteBytes(portal);
    return bytes <= budgets[portal]
      ? []
      : [
          `${portal}: ${inKilobytes(bytes)} of JavaScript before the first screen, at most ${inKilobytes(budgets[portal])}`,
        ];
  });
}

export function describeBudgets(): string {
  return portalNames
    .map((portal) => `${portal} ${inKilobytes(firstRouteBytes(portal))}`)
    .join(', ');
}

const inKilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;

function firstRouteBytes(portal: PortalName): number {
  const manifest = readJsonFile(inRepository(portal, 'dist/.vite/manifest.json'));
  return [...firstRouteFiles(manifest)]
    .map((file) => gzipSync(readFileSync(inRepository(portal, 'dist', file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** The entry and everything it imports at once; what a route loads when it is opened comes later. */
export function firstRouteFiles(manifest: Record<string, unknown>): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!isRecord(chunk) || typeof chunk.file !== 'string' || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of Array.isArray(chunk.imports) ? chunk.imports : [])
      visit(String(imported));
  };
  for (const [key, chunk] of Object.entries(manifest)) {
    if (isRecord(chunk) && chunk.isEntry === true) visit(key);
  }
  return files;
}

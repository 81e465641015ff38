import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';
import type { PortalName } from '../supervisor/settings.ts';

/** What the portals' vite.config.ts read from the environment. */
const bakedIn = /^(?:VITE_.*|STUDENT_PWA_URL|STUDENT_PWA_PORT)$/;

/** One name for everything that a portal's build is made of: its sources, what it shares, the packages, `VITE_…`. */
export function sourceHash(portal: PortalName): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(
    [
      `${portal}/{src,public,tools}/**/*.*`,
      `${portal}/*.{html,ts,json}`,
      'shared-{events,ui}/{src,vite}/**/*.*',
      'package-lock.json',
      'scripts/build/*.ts',
    ],
    { cwd: repositoryRoot },
  );
  for (const file of files.toSorted()) {
    hash.update(`\0${file}\0`).update(readFileSync(`${repositoryRoot}/${file}`));
  }
  const environment = Object.entries(process.env).filter(([name]) => bakedIn.test(name));
  return hash.update(JSON.stringify(environment.toSorted())).digest('hex');
}

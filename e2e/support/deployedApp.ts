import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal } from '../../scripts/portal/createPortal.ts';
import { inRepository } from '../../scripts/supervisor/settings.ts';
import type { Stack } from './stack.ts';

export interface DeployedApp {
  url: string;
  /** What the app's server gives away. */
  read: (file: string) => string;
  /** As a deployment does: another page, and a service worker that knows of it. */
  deployAgain: (mark: string) => void;
  close: () => Promise<void>;
}

/** The student's app on an address of its own, so that a test may deploy without anybody else noticing. */
export async function deployStudentApp({ backendUrl }: Stack): Promise<DeployedApp> {
  const directory = mkdtempSync(join(tmpdir(), 'studyspot-app-'));
  cpSync(inRepository('student-pwa', 'dist'), directory, { recursive: true });
  const portal = createPortal({ directory, backend: new URL(backendUrl) });
  await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve));
  const { port } = portal.server.address() as AddressInfo;

  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  function replace(file: string, pattern: RegExp, by: string): void {
    const before = read(file);
    const after = before.replace(pattern, by);
    if (after === before) throw new Error(`${file} has nothing like ${pattern}`);
    writeFileSync(join(directory, file), after);
    for (const twin of ['.br', '.gz']) rmSync(join(directory, file + twin), { force: true });
  }

  return {
    url: `http://localhost:${port}`,
    read,
    deployAgain(mark) {
      replace('index.html', /<head>/, `<head><meta name="build" content="${mark}">`);
      replace('sw.js', /(url:"index\.html",revision:")[^"]+/, `$1${mark}`);
    },
    async close() {
      await portal.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

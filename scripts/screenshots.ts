import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../prisma/tools/serverConnection.ts';
import { seed } from '../prisma/seed/index.ts';
import { inRepository } from './supervisor/settings.ts';
import { say, step } from './supervisor/step.ts';
import { withStack } from './testing/withStack.ts';

/*
 * `npm run screenshots`: each main screen of both portals, at two widths and in two themes, from the demo data, into
 * docs/screenshots/. Fails when a screen is cut, too wide, empty or has errors in its console.
 */

/** A Wednesday on which every library is open: 18:05 in Taipei, 10:05 in Plymouth. */
const MOMENT = '2026-12-02T10:05:00Z';
const MOST_BYTES = 12_000_000;
const directory = inRepository('docs', 'screenshots');

/** Plants the demo anew as if it were that moment, so that today's pictures look like yesterday's. */
async function moveTo(moment: string, databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('TRUNCATE app_user, tenant CASCADE');
    await client.query(
      'INSERT INTO test_clock (shift) VALUES ($1::timestamptz - clock_timestamp())',
      [moment],
    );
  });
  await seed(databaseUrl);
}

function photograph(shiftMs: number): Promise<number> {
  const config = 'e2e/screenshots/playwright.config.ts';
  const child = spawn(inRepository('node_modules', '.bin', 'playwright'), ['test', '-c', config], {
    cwd: inRepository(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SCREENSHOTS_DIR: directory, SCREENSHOTS_SHIFT_MS: String(shiftMs) },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Their number, and whether they are small enough to be kept with the sources. */
function weigh(): boolean {
  const files = readdirSync(directory);
  const bytes = files.reduce((sum, file) => sum + statSync(join(directory, file)).size, 0);
  say(`${files.length} pictures, ${(bytes / 1_000_000).toFixed(1)} MB`);
  return bytes <= MOST_BYTES;
}

const stop = await step('a private StudySpot', withStack);
try {
  const shiftMs = Date.parse(MOMENT) - Date.now();
  await step('the demo at a fixed moment', () => moveTo(MOMENT, process.env.DATABASE_URL ?? ''));
  rmSync(directory, { recursive: true, force: true });
  const exitCode = await photograph(shiftMs);
  process.exitCode = weigh() ? exitCode : 1;
} finally {
  await stop();
}

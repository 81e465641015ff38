import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../prisma/tools/generate.ts';
import { readJsonFile } from '../prisma/tools/jsonFile.ts';
import { inRepository } from './supervisor/settings.ts';
import { say } from './supervisor/step.ts';
import { add, countPlaywright, countVitest, none, summary } from './testing/counts.ts';

const reports = mkdtempSync(join(tmpdir(), 'studyspot-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** True when the program ended well. Standard input is closed: nothing ever asks. */
function run(args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: inRepository(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

const program = (name: string) => inRepository('node_modules', ...name.split('/'));

generateClient();

say('\nFormat, lint, types, sizes');
const checked = await run([inRepository('scripts/check.ts')]);

say('\nUnit and integration tests');
const tested = await run([
  program('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);

say('\nBrowser tests');
const browsed = await run(
  [program('@playwright/test/cli.js'), 'test', '-c', inRepository('e2e'), '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
);

const { unit, integration } = countVitest(readJsonFile(vitestReport));
const browser = countPlaywright(readJsonFile(playwrightReport));
rmSync(reports, { recursive: true });

let total = add(unit, integration, browser);
// A tool that broke down without naming a failed test has failed nevertheless.
for (const fine of [
  checked,
  tested || unit.failed + integration.failed > 0,
  browsed || browser.failed > 0,
]) {
  if (!fine) total = add(total, { ...none, failed: 1 });
}

say(`\nChecks       ${checked ? 'passed' : 'failed'}`);
say(`Unit         ${summary(unit)}`);
say(`Integration  ${summary(integration)}`);
say(`Browser      ${summary(browser)}`);
say(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

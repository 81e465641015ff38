import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../prisma/tools/generate.ts';
import { readJsonFile } from '../prisma/tools/jsonFile.ts';
import { inRepository } from './supervisor/settings.ts';
import { say } from './supervisor/step.ts';
import { chaosVerdict } from './testing/chaosVerdict.ts';
import { add, countPlaywright, countVitest, none, summary } from './testing/counts.ts';

const reports = mkdtempSync(join(tmpdir(), 'studyspot-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
const chaosReport = join(reports, 'chaos.json');

/** Standard input is closed: nothing ever asks. */
function start(args: string[], output: 'inherit' | 'pipe', environment = {}) {
  return spawn(process.execPath, args, {
    cwd: inRepository(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  });
}

const endedWell = (child: ChildProcess) =>
  new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));

/** True when the program ended well. */
const run = (args: string[], environment: Record<string, string> = {}) =>
  endedWell(start(args, 'inherit', environment));

/** The same for one that runs beside others: its words come at the end, together. */
async function runBeside(args: string[]): Promise<{ fine: boolean; words: string }> {
  const child = start(args, 'pipe');
  let words = '';
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return { fine: await endedWell(child), words };
}

const program = (name: string) => inRepository('node_modules', ...name.split('/'));

generateClient();

// The checks leave a two-minute run time enough, and nothing of theirs depends on time.
const chaosRun = runBeside([
  inRepository('scripts/chaos.ts'),
  '--minutes',
  '2',
  '--json',
  chaosReport,
]);

say('\nFormat, lint, types, sizes');
const checked = await run([inRepository('scripts/check.ts')]);

say('\nTwo minutes of chaos');
const chaos = await chaosRun;
say(chaos.words);

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
const verdict = chaosVerdict(readJsonFile(chaosReport));
rmSync(reports, { recursive: true });

let total = add(unit, integration, browser, {
  ...none,
  [chaos.fine ? 'passed' : 'failed']: 1,
});
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
say(`Chaos        ${chaos.fine ? 'passed' : 'failed'}: ${verdict}`);
say(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

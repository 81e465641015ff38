import { rmSync, writeFileSync } from 'node:fs';
import { generateClient } from '../prisma/tools/generate.ts';
import { OptionError, readOptions } from './chaos/options.ts';
import { isFine } from './chaos/report/summary.ts';
import type { Run } from './chaos/run.ts';

/** `npm run test:chaos -- --minutes 15 --seed 42`: breaks everything that can break and compares what clients showed with what was committed. */
const undo: (() => Promise<void>)[] = [];

async function undoAll() {
  while (undo.length > 0) await undo.pop()?.();
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  console.log(`Seed ${options.seed} (repeat with --seed ${options.seed})`);
  // In a fresh clone there is no database client yet, and what comes next imports it.
  generateClient();
  const { run } = await import('./chaos/run.ts');
  let finished: Run | undefined;
  try {
    finished = await run(options, undo);
    const { summary, lines, reportPath } = finished;
    console.log(lines.join('\n'));
    if (reportPath) console.log(`In detail: ${reportPath}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(summary, null, 2)}\n`);
    return isFine(summary) ? 0 : 1;
  } finally {
    await undoAll();
    if (finished && isFine(finished.summary)) rmSync(finished.directory, { recursive: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void undoAll().finally(() => process.exit(130)));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof OptionError ? error.message : error);
    process.exit(1);
  },
);

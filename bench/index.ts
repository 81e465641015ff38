import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateClient } from '../prisma/tools/generate.ts';
import { say } from '../scripts/supervisor/step.ts';
import { runUntilInterrupted } from './harness/leftovers.ts';
import { verdictInWords } from './harness/numbers.ts';
import { readOptions } from './harness/options.ts';
import { runFigure } from './harness/runFigure.ts';
import type { BenchOptions, Figure, Verdict } from './harness/types.ts';

/** `npm run bench [-- --quick --rounds N]`, or one figure: `npm run bench:fanout`. */
const FIGURES = ['fanout', 'booking', 'availability', 'latency', 'connections'];

async function measure(name: string, options: BenchOptions) {
  const file = join(import.meta.dirname, name, 'index.ts');
  if (!existsSync(file)) {
    say(`\n${name}: there is no such figure yet; left out.`);
    return [];
  }
  const { figure } = (await import(file)) as { figure: Figure };
  return runFigure(figure, options);
}

const { figures, options } = readOptions(process.argv.slice(2));
const unknown = figures.filter((name) => !FIGURES.includes(name));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: choose from ${FIGURES.join(', ')}`);

generateClient();
await runUntilInterrupted(async () => {
  const verdicts: Verdict[] = [];
  for (const name of figures.length > 0 ? figures : FIGURES)
    verdicts.push(...(await measure(name, options)));

  const judged = verdicts.filter(({ isMet, isWish }) => isMet !== null && !isWish);
  const missed = judged.filter(({ isMet }) => !isMet);
  say(`\n${judged.length - missed.length} of ${judged.length} goals met.`);
  for (const verdict of missed) say(`  not met: ${verdictInWords(verdict)}`);
});
// A handle that a child left behind must not keep the run open.
process.exit(0);

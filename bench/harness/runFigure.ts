import { say } from '../../scripts/supervisor/step.ts';
import { judge } from './judge.ts';
import { lookAround, machine } from './machine.ts';
import { printPanel } from './print.ts';
import type { BenchOptions, Figure, Verdict } from './types.ts';
import { writeResults } from './writeResults.ts';

/** Of the processors in other hands: enough to see it in the figures. */
const MUCH = 0.15;

/** Measures one figure, prints it and writes it down; answers what it is judged by. */
export async function runFigure(figure: Figure, options: BenchOptions): Promise<Verdict[]> {
  say(`\n${figure.title}`);
  const startedAt = performance.now();
  const surroundings = await lookAround();
  const report = await figure.run(options);
  if (surroundings.busyBefore > MUCH)
    report.notes.push(
      `Others used ${Math.round(surroundings.busyBefore * 100)} % of the processors just before it began: latencies above all are theirs too.`,
    );
  for (const panel of report.panels) printPanel(panel);
  for (const note of report.notes) say(`  · ${note}`);
  writeResults(figure, report, machine(surroundings), options);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  say(`  bench/results/${figure.name}.json and .svg (${seconds} s)`);
  return report.panels.flatMap(judge);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';
import { judge } from './judge.ts';
import type { Machine } from './machine.ts';
import { plot } from './plot.ts';
import { spread } from './statistics.ts';
import type { BenchOptions, Figure, FigureReport, Panel } from './types.ts';

export const resultsDirectory = join(repositoryRoot, 'bench', 'results');

const described = (panel: Panel) => ({
  ...panel,
  rounds: panel.rounds.map((each) => ({
    ...each,
    [panel.metric]: spread(each.samples.map((sample) => sample[panel.metric] ?? NaN)),
  })),
  goals: judge(panel),
});

/** `bench/results/<figure>.json` with every round's numbers, and the same as a plot beside it. */
export function writeResults(
  { name, title }: Figure,
  { panels, notes }: FigureReport,
  machine: Machine,
  options: BenchOptions,
): void {
  mkdirSync(resultsDirectory, { recursive: true });
  const result = { figure: name, title, machine, options, notes, panels: panels.map(described) };
  const file = (ending: string) => join(resultsDirectory, `${name}.${ending}`);
  writeFileSync(file('json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(file('svg'), plot(title, panels, machine, options));
}

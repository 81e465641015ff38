import { say } from '../../scripts/supervisor/step.ts';
import { judge } from './judge.ts';
import { inWords } from './numbers.ts';
import { spread } from './statistics.ts';
import type { Panel, Rounds, Verdict } from './types.ts';

const NAME_WIDTH = 44;

function cell(samples: Rounds[number]['samples'], metric: string): string {
  const { median, min, max } = spread(samples.map((sample) => sample[metric] ?? NaN));
  return samples.length === 1
    ? inWords(median)
    : `${inWords(median)} (${inWords(min)}–${inWords(max)})`;
}

export function boundOf({ atMost, atLeast, isWish }: Verdict): string {
  const bounds = [
    ...(atMost === undefined ? [] : [`≤ ${inWords(atMost)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${inWords(atLeast)}`]),
  ];
  return bounds.join(' and ') + (isWish ? ' (a wish)' : '');
}

const mark = { true: 'met', false: 'NOT MET', null: '' };

/** The panel as a table, and below it what it is judged by. */
export function printPanel(panel: Panel): void {
  say(`\n  ${panel.title}`);
  const metrics = { [panel.metric]: panel.unit, ...panel.beside };
  for (const { name, samples } of panel.rounds) {
    for (const [index, [metric, unit]] of Object.entries(metrics).entries()) {
      const label = index === 0 ? name : '';
      if (samples.some((sample) => sample[metric] !== undefined))
        say(`    ${label.padEnd(NAME_WIDTH)} ${cell(samples, metric).padStart(24)}  ${unit}`);
    }
  }
  for (const verdict of judge(panel)) {
    const measured = `${inWords(verdict.median)} (${inWords(verdict.min)}–${inWords(verdict.max)})`;
    const bound = verdict.isMet === null ? '' : `goal ${boundOf(verdict)}`;
    say(
      `    → ${verdict.title.padEnd(NAME_WIDTH - 2)} ${measured.padStart(24)}  ${bound}  ${mark[`${verdict.isMet}`]}`,
    );
  }
}

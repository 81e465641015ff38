import { say } from '../../scripts/supervisor/step.ts';
import { judge } from './judge.ts';
import { goalInWords, spreadInWords } from './numbers.ts';
import { spread } from './statistics.ts';
import type { Panel } from './types.ts';

const NAME_WIDTH = 44;
const VALUE_WIDTH = 24;

/** The panel as a table, and below it what it is judged by. */
export function printPanel(panel: Panel): void {
  say(`\n  ${panel.title}`);
  const metrics = { [panel.metric]: panel.unit, ...panel.beside };
  for (const { name, samples } of panel.rounds) {
    for (const [index, [metric, unit]] of Object.entries(metrics).entries()) {
      const values = samples.map((sample) => sample[metric]).filter((value) => value !== undefined);
      if (values.length === 0) continue;
      const measured = spreadInWords(spread(values)).padStart(VALUE_WIDTH);
      say(`    ${(index === 0 ? name : '').padEnd(NAME_WIDTH)} ${measured}  ${unit}`);
    }
  }
  for (const verdict of judge(panel)) {
    const measured = spreadInWords(verdict).padStart(VALUE_WIDTH);
    say(`    → ${verdict.title.padEnd(NAME_WIDTH - 2)} ${measured}  ${goalInWords(verdict)}`);
  }
}

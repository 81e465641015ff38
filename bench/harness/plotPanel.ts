import { ticks } from './axis.ts';
import { judge } from './judge.ts';
import { inWords } from './numbers.ts';
import { spread, type Spread } from './statistics.ts';
import { element, line, text } from './svg.ts';
import type { Panel, Role, Verdict } from './types.ts';

export const WIDTH = 960;
const LEFT = 290;
const RIGHT = 250;
const ROW = 30;
const BAR = 16;
const HEAD = 34;
const FOOT = 52;

type Bar = { name: string; role: Role; value: Spread };
type Scale = (value: number) => number;

/** Where a goal lies on the panel's own axis; undefined if it is about another metric. */
function goalAt(verdict: Verdict, bars: Bar[], metric: string): number | undefined {
  const bound = verdict.atMost ?? verdict.atLeast;
  if (bound === undefined || (verdict.metric ?? metric) !== metric) return undefined;
  if (!verdict.per) return bound;
  if ((verdict.perMetric ?? metric) !== metric) return undefined;
  const limit = bars.find(({ name }) => name === verdict.per);
  return limit && bound * limit.value.median;
}

function goalMark(verdict: Verdict, at: number, row: number, scale: Scale): string {
  const x = scale(at);
  const sign = verdict.atMost === undefined ? '≥' : '≤';
  const bound = inWords(verdict.atMost ?? verdict.atLeast ?? NaN);
  const words = `${sign} ${bound}${verdict.per ? ' ×' : ''}`;
  return (
    line(x, row - 4, x, row + BAR + 4, 'goal') + text(x + 3, row - 3, words, { class: 'goalText' })
  );
}

function barOf({ name, role, value }: Bar, row: number, scale: Scale, unit: string): string {
  const middle = row + BAR / 2;
  const [low, high] = [scale(value.min), scale(value.max)];
  const whisker = [
    line(low, middle, high, middle, 'whisker'),
    line(low, middle - 4, low, middle + 4, 'whisker'),
    line(high, middle - 4, high, middle + 4, 'whisker'),
  ];
  return [
    text(LEFT - 10, middle + 4, name, { class: 'end' }),
    element('rect', {
      x: LEFT,
      y: row,
      width: Math.max(1, scale(value.median) - LEFT),
      height: BAR,
      class: role,
    }),
    ...(value.max > value.min ? whisker : []),
    text(WIDTH - RIGHT + 60, middle + 4, `${inWords(value.median)} ${unit}`),
  ].join('');
}

/** One group of bars from `y` on, with its own axis from zero. */
export function plotPanel(panel: Panel, y: number): { svg: string; height: number } {
  const { title, metric, unit, rounds } = panel;
  const bars = rounds
    .map(({ name, role, samples }) => ({
      name,
      role,
      value: spread(samples.map((sample) => sample[metric] ?? NaN)),
    }))
    .filter(({ value }) => Number.isFinite(value.median));
  const goals = judge(panel).flatMap((verdict) => {
    const at = goalAt(verdict, bars, metric);
    const row = bars.findIndex(({ name }) => name === verdict.of);
    return at === undefined || row < 0 ? [] : [{ verdict, at, row }];
  });
  const marks = ticks(
    Math.max(...bars.map(({ value }) => value.max), ...goals.map(({ at }) => at)),
  );
  const top = marks.at(-1) ?? 1;
  const scale: Scale = (value) => LEFT + (value / top) * (WIDTH - LEFT - RIGHT);
  const rowAt = (index: number) => y + HEAD + index * ROW;
  const bottom = rowAt(bars.length);

  const svg = [
    text(20, y + 14, title, { class: 'panel' }),
    ...marks.flatMap((value) => [
      line(scale(value), y + HEAD - 8, scale(value), bottom, value === 0 ? 'axis' : 'grid'),
      text(scale(value), bottom + 14, inWords(value), { class: 'small middle' }),
    ]),
    text(LEFT, bottom + 29, unit, { class: 'small' }),
    ...bars.map((bar, index) => barOf(bar, rowAt(index), scale, unit)),
    ...goals.map(({ verdict, at, row }) => goalMark(verdict, at, rowAt(row), scale)),
  ].join('\n');
  return { svg, height: HEAD + bars.length * ROW + FOOT };
}

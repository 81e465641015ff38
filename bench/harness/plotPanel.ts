import { ticks } from './axis.ts';
import { judge } from './judge.ts';
import { inWords, verdictInWords } from './numbers.ts';
import { spread, type Spread } from './statistics.ts';
import { element, line, text } from './svg.ts';
import type { Panel, Role, Verdict } from './types.ts';

export const WIDTH = 960;
const LEFT = 260;
const RIGHT = 110;
const ROW = 28;
const BAR = 16;
const HEAD = 34;
const AXIS = 34;
const VERDICT = 18;
const GAP = 26;

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

const goalLine = ({ isWish }: Verdict, x: number, row: number) =>
  line(x, row - 5, x, row + BAR + 5, isWish ? 'goal wish' : 'goal');

function barOf({ name, role, value }: Bar, row: number, scale: Scale): string {
  const middle = row + BAR / 2;
  const [low, high] = [scale(value.min), scale(value.max)];
  const whisker = [
    line(low, middle, high, middle, 'whisker'),
    line(low, middle - 4, low, middle + 4, 'whisker'),
    line(high, middle - 4, high, middle + 4, 'whisker'),
  ];
  const width = Math.max(1, scale(value.median) - LEFT);
  return [
    text(LEFT - 10, middle + 4, name, { class: 'end' }),
    element('rect', { x: LEFT, y: row, width, height: BAR, class: role }),
    ...(value.max > value.min ? whisker : []),
    text(WIDTH - RIGHT + 24, middle + 4, inWords(value.median)),
  ].join('');
}

/** One group of bars from `y` on, with its own axis from zero and its verdicts below. */
export function plotPanel(panel: Panel, y: number): { svg: string; height: number } {
  const { title, metric, unit, rounds } = panel;
  const bars = rounds
    .map(({ name, role, samples }) => ({
      name,
      role,
      value: spread(samples.map((sample) => sample[metric] ?? NaN)),
    }))
    .filter(({ value }) => Number.isFinite(value.median));
  const verdicts = judge(panel);
  const goals = verdicts.flatMap((verdict) => {
    const at = goalAt(verdict, bars, metric);
    const row = bars.findIndex(({ name }) => name === verdict.of);
    return at === undefined || row < 0 ? [] : [{ verdict, at, row }];
  });
  const highest = Math.max(...bars.map(({ value }) => value.max), ...goals.map(({ at }) => at));
  const marks = ticks(highest);
  const scale: Scale = (value) => LEFT + (value / marks.at(-1)!) * (WIDTH - LEFT - RIGHT);
  const rowAt = (index: number) => y + HEAD + index * ROW;
  const bottom = rowAt(bars.length);
  const below = bottom + AXIS;

  const svg = [
    text(20, y + 14, title, { class: 'panel' }),
    text(WIDTH - 20, y + 14, unit, { class: 'small end' }),
    ...marks.flatMap((value) => [
      line(scale(value), y + HEAD - 8, scale(value), bottom, value === 0 ? 'axis' : 'grid'),
      text(scale(value), bottom + 14, inWords(value), { class: 'small middle' }),
    ]),
    ...bars.map((bar, index) => barOf(bar, rowAt(index), scale)),
    ...goals.map(({ verdict, at, row }) => goalLine(verdict, scale(at), rowAt(row))),
    ...verdicts.map((verdict, index) =>
      text(LEFT, below + index * VERDICT, verdictInWords(verdict), {
        class: verdict.isMet === false && !verdict.isWish ? 'verdict missed' : 'verdict',
      }),
    ),
  ].join('\n');
  return { svg, height: below + verdicts.length * VERDICT + GAP - y };
}

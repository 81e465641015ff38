import { spread } from './statistics.ts';
import type { Goal, Panel, Rounds, Verdict } from './types.ts';

function valuesOf(rounds: Rounds, contender: string, metric: string): number[] {
  const found = rounds.find(({ name }) => name === contender);
  return (found?.samples ?? []).map((sample) => sample[metric] ?? NaN);
}

function isWithin({ atMost, atLeast }: Goal, value: number): boolean | null {
  if (atMost === undefined && atLeast === undefined) return null;
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}

/** Judged by the median over the rounds; a ratio is taken round by round before. Contenders that were left out give no verdict. */
export function judge({ rounds, metric: own, goals }: Panel): Verdict[] {
  return goals.flatMap((goal) => {
    const metric = goal.metric ?? own;
    const upper = valuesOf(rounds, goal.of, metric);
    const lower = goal.per ? valuesOf(rounds, goal.per, goal.perMetric ?? metric) : undefined;
    const values = upper.map((value, round) => (lower ? value / (lower[round] ?? NaN) : value));
    if (values.length === 0 || values.some(Number.isNaN)) return [];
    const measured = spread(values);
    return [{ ...goal, values, ...measured, isMet: isWithin(goal, measured.median) }];
  });
}

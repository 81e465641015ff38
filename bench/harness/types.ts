/** What one contender did in one round, by metric. */
export type Sample = Record<string, number>;

/** `product` is ours, `limit` what the product is held against, `other` is shown beside them. */
export type Role = 'product' | 'limit' | 'other';

export type Contender = {
  name: string;
  role: Role;
  /** One round; also the warm-up. What lives longer than a round is started and stopped by the figure. */
  measure: () => Promise<Sample>;
};

/** Every round of every contender, in the order they were measured in. */
export type Rounds = { name: string; role: Role; samples: Sample[] }[];

/**
 * A figure that is judged: a contender's metric by itself, or, with `per`, divided by that of another one of the same
 * round. Without a bound it is only shown.
 */
export type Goal = {
  title: string;
  of: string;
  per?: string;
  /** Default: the panel's own. */
  metric?: string;
  /** What the other one's metric is called, should it be another. */
  perMetric?: string;
  atMost?: number;
  atLeast?: number;
  /** Nice to reach, no condition. */
  isWish?: boolean;
};

export type Verdict = Goal & {
  values: number[];
  median: number;
  min: number;
  max: number;
  /** Null: only shown. */
  isMet: boolean | null;
};

/** One comparison: what is one group of bars in the plot. */
export type Panel = {
  title: string;
  /** The metric that the bars show. */
  metric: string;
  unit: string;
  rounds: Rounds;
  goals: Goal[];
  /** Further metrics of the samples to print beside it, with their units. */
  beside?: Record<string, string>;
};

export type FigureReport = {
  panels: Panel[];
  /** Sentences about the conditions: what was left out, and why. */
  notes: string[];
};

export type BenchOptions = {
  /** A short run that shows that all works; its figures are coarse. */
  isQuick: boolean;
  /** Measured rounds; each figure has a default of its own. */
  rounds?: number;
};

export type Figure = {
  name: string;
  title: string;
  run: (options: BenchOptions) => Promise<FigureReport>;
};

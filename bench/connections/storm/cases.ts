import type { Goal } from '../../harness/types.ts';
import type { Return } from './clientProgram.ts';

/** Not five times as many for five times the clients; some more may be. */
const GROWTH = 1.5;
const ALL_WITHIN_SECONDS = 20;

export type Case = { name: string; how: Return };

export const casesOf = (isQuick: boolean): { free: Case[]; limited: Case } => {
  const toMs = isQuick ? 3_000 : 20_000;
  return {
    /** As many are let in a second as come. */
    free: [
      { name: 'all at once', how: 'at once' },
      { name: `within ${toMs / 1_000} s`, how: { fromMs: 500, toMs } },
    ],
    /** With the node's own limit of new connections, and clients that wait and try again as the portals do. */
    limited: { name: '500/s let in', how: 'as the portals' },
  };
};

export const nameOf = (count: number, { name }: Case): string =>
  `${count.toLocaleString('en-GB')} clients, ${name}`;

/** A storm whose length is given must not cost more queries with more clients; one that is not, no more a second. */
const growth = (few: number, many: number, each: Case): Goal => {
  const [of, per] = [nameOf(many, each), nameOf(few, each)];
  return typeof each.how === 'object'
    ? { title: `statements, ${of} ÷ ${few}`, of, per, metric: 'queries', atMost: GROWTH }
    : {
        title: `statements a second, ${of} ÷ ${few}`,
        of,
        per,
        metric: 'queriesPerSecond',
        atMost: GROWTH,
      };
};

const wholeness = (count: number, each: Case): Goal[] => {
  const of = nameOf(count, each);
  return [
    { title: `events lost, ${of}`, of, metric: 'lost', atMost: 0 },
    { title: `events shown twice, ${of}`, of, metric: 'twice', atMost: 0 },
  ];
};

export function goalsOf(
  few: number,
  many: number,
  { free, limited }: ReturnType<typeof casesOf>,
): Goal[] {
  return [
    ...[...free, limited].map((each): Goal => {
      const of = nameOf(many, each);
      // Whoever draws the last moment has only just come back then: judged is how long that takes.
      return typeof each.how === 'object'
        ? { title: `slowest return in s, ${of}`, of, metric: 'slowest', atMost: 1 }
        : { title: `all caught up after s, ${of}`, of, atMost: ALL_WITHIN_SECONDS };
    }),
    ...free.map((each) => growth(few, many, each)),
    ...[...free, limited].flatMap((each) => wholeness(many, each)),
  ];
}

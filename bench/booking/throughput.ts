import { spentDuring, type Spent } from '../harness/backendCpu.ts';
import type { Load } from '../harness/http/load.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Panel, Sample } from '../harness/types.ts';
import { say } from '../../scripts/supervisor/step.ts';
import type { Way } from './programs/bookers.ts';
import { CONNECTIONS, type Site } from './site.ts';

export const NAMES = {
  oneStep: 'StudySpot, one step',
  keyed: 'StudySpot, one step with an Idempotency-Key',
  holdAndConfirm: 'StudySpot, hold and confirm',
  bare: 'a bare handler that writes the rows',
  rows: 'the rows by prepared SQL',
} as const;

const COUNT = 3_000;
/** Before each measurement: connections that were closed meanwhile are opened, and their plans made. */
const WARM_UP = 800;

const sampleOf = ({ seconds, p50, p99, statuses }: Load, spent: Spent, count: number): Sample => ({
  perSecond: count / seconds,
  p50,
  p99,
  nodeMicroseconds: (spent.node / count) * 1e6,
  postgresMicroseconds: (spent.postgres / count) * 1e6,
  relayMicroseconds: (spent.relay / count) * 1e6,
  cpu: ((spent.node + spent.postgres + spent.relay) / count) * 1e6,
  refused: Object.entries(statuses)
    .filter(([status]) => Number(status) >= 400)
    .reduce((sum, [, times]) => sum + times, 0),
});

/** Measured after a warm-up of its own; every booking is somewhere else in the plan. */
async function measure(
  ground: {
    pool: Parameters<typeof spentDuring>[0]['pool'];
    pid: number;
    take: (n: number) => number;
  },
  count: number,
  book: (first: number, count: number) => Promise<Load>,
): Promise<Sample> {
  await book(ground.take(WARM_UP), WARM_UP);
  const first = ground.take(count);
  const { result, spent } = await spentDuring(ground, () => book(first, count));
  return sampleOf(result, spent, count);
}

export function throughputContenders({ product, limit, rush }: Site, count: number): Contender[] {
  const { backend, pool } = product;
  const booked = (way: Way): Contender => ({
    name: NAMES[way === 'contended' ? 'oneStep' : way],
    role: 'product',
    measure: () =>
      measure({ pool, pid: backend.pid, take: product.ranges.take }, count, (first, n) =>
        rush({ port: backend.port, way, first, count: n }),
      ),
  });
  const written = (
    name: string,
    write: (first: number, n: number) => Promise<Load>,
  ): Contender => ({
    name,
    role: 'limit',
    measure: async () => {
      const { writer, ranges } = limit;
      const ground = { pool: limit.pool, pid: writer.pid, take: ranges.take };
      const sample = await measure(ground, count, write);
      // Nobody moves these on, as the relay does with the product's.
      await limit.pool.query('TRUNCATE outbox');
      return sample;
    },
  });
  return [
    booked('oneStep'),
    written(NAMES.rows, async (first, n) => ({
      ...(await limit.writer.ask<Load>('write', { first, count: n })),
      longest: NaN,
      statuses: {},
    })),
    booked('keyed'),
    booked('holdAndConfirm'),
    {
      ...written(NAMES.bare, async (first, n) => {
        await limit.writer.ask('startAt', first);
        return rush({ port: limit.port, way: 'bare', first, count: n });
      }),
      role: 'other',
    },
  ];
}

/** Bookings that are in nobody's way, by every way there is, against the same rows by SQL. */
export async function throughput(site: Site, options: BenchOptions): Promise<Panel> {
  const title = `Bookings, ${CONNECTIONS} connections, nobody in the way`;
  say(`  ${title}`);
  const contenders = throughputContenders(site, options.isQuick ? COUNT / 2 : COUNT);
  const perRows = { per: NAMES.rows };
  return {
    title,
    metric: 'perSecond',
    unit: 'bookings/s',
    rounds: await interleave(contenders, roundsOf(options, 5)),
    goals: [
      { title: 'one step ÷ the rows by SQL', of: NAMES.oneStep, ...perRows, atLeast: 0.3 },
      {
        title: 'one step ÷ the rows by SQL',
        of: NAMES.oneStep,
        ...perRows,
        atLeast: 0.4,
        isWish: true,
      },
      { title: 'with a key ÷ the rows by SQL', of: NAMES.keyed, ...perRows },
      { title: 'hold and confirm ÷ the rows by SQL', of: NAMES.holdAndConfirm, ...perRows },
      { title: 'bare handler ÷ the rows by SQL', of: NAMES.bare, ...perRows },
      {
        title: 'CPU: the rows by SQL ÷ one step',
        of: NAMES.rows,
        per: NAMES.oneStep,
        metric: 'cpu',
      },
      { title: 'one step, p99 in ms', of: NAMES.oneStep, metric: 'p99', atMost: 30, isWish: true },
      { title: 'one step, refused', of: NAMES.oneStep, metric: 'refused', atMost: 0 },
    ],
    beside: {
      p50: 'ms, p50',
      p99: 'ms, p99',
      nodeMicroseconds: 'µs of the Node process’s CPU',
      postgresMicroseconds: 'µs of PostgreSQL’s CPU',
      relayMicroseconds: 'µs of PostgreSQL’s CPU for the relay',
    },
  };
}

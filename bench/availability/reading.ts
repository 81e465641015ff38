import { say } from '../../scripts/supervisor/step.ts';
import { spentDuring } from '../harness/backendCpu.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Contender, Goal, Panel, Role, Sample } from '../harness/types.ts';
import { CONNECTIONS, type Site } from './site.ts';

export const NAMES = {
  product: 'StudySpot',
  bare: 'a bare handler, JSON made in SQL',
  query: 'the bare query over pg',
} as const;

type Work = (count: number) => Promise<{ seconds: number; p99?: number }>;

/** So many at once that a second passes, more or less; the first answer of a pause is not of interest. */
async function measure({ pool }: Site, pid: number, count: number, work: Work): Promise<Sample> {
  await work(Math.ceil(count / 8));
  const { result, spent } = await spentDuring({ pool, pid }, () => work(count));
  return {
    perSecond: count / result.seconds,
    ...(result.p99 === undefined ? {} : { p99: result.p99 }),
    nodeMicroseconds: (spent.node / count) * 1e6,
    postgresMicroseconds: (spent.postgres / count) * 1e6,
  };
}

function contenders(site: Site, isQuick: boolean): Contender[] {
  const { backend, bare } = site;
  const contender = (
    name: string,
    role: Role,
    usual: number,
    pid: number,
    work: Work,
  ): Contender => ({
    name,
    role,
    measure: () => measure(site, pid, isQuick ? usual / 4 : usual, work),
  });
  return [
    contender(NAMES.product, 'product', 8_000, backend.pid, (n) => site.rush(backend.port, n)),
    contender(NAMES.bare, 'limit', 1_000, bare.pid, (n) => site.rush(bare.port, n)),
    contender(NAMES.query, 'other', 1_000, bare.pid, async (n) => ({
      seconds: await site.query(n),
    })),
  ];
}

/** How often the hall's availability can be asked for, windows of two hours from any minute of the coming day. */
export async function reading(
  site: Site,
  { title, goals }: { title: string; goals: Goal[] },
  options: BenchOptions,
): Promise<Panel> {
  say(`  ${title}`);
  return {
    title,
    metric: 'perSecond',
    unit: `answers/s, ${CONNECTIONS} connections`,
    rounds: await interleave(contenders(site, options.isQuick), roundsOf(options, 5)),
    goals: [
      {
        title: 'product ÷ bare handler',
        of: NAMES.product,
        per: NAMES.bare,
        atLeast: 0.8,
      },
      { title: 'product ÷ bare query', of: NAMES.product, per: NAMES.query },
      ...goals,
    ],
    beside: {
      p99: 'ms, p99',
      nodeMicroseconds: 'µs of the Node process’s CPU',
      postgresMicroseconds: 'µs of PostgreSQL’s CPU',
    },
  };
}

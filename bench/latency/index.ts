import { say } from '../../scripts/supervisor/step.ts';
import { startDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Figure, FigureReport, Goal, Panel } from '../harness/types.ts';
import { NAMES, openRoutes, type Route } from './commitToClient.ts';
import { publishToRead } from './publishToRead.ts';
import { relayThroughput } from './relayThroughput.ts';
import { writersPrice } from './writersPrice.ts';

const SUBSCRIBERS = Number(process.env.BENCH_SUBSCRIBERS ?? 100);

const RATES: { perSecond: number; seconds: number; goals: Goal[] }[] = [
  {
    perSecond: 20,
    seconds: 3,
    goals: [{ title: 'same node, p50', of: NAMES.same, metric: 'p50', atMost: 3 }],
  },
  {
    perSecond: 300,
    seconds: 2,
    goals: [{ title: 'same node, p50', of: NAMES.same, metric: 'p50', atMost: 5 }],
  },
  {
    perSecond: 1_000,
    seconds: 2,
    goals: [
      { title: 'same node, p50', of: NAMES.same, metric: 'p50', atMost: 5 },
      { title: 'other node, p99', of: NAMES.other, metric: 'p99', atMost: 100 },
    ],
  },
];

async function atRate(
  routes: Route[],
  { perSecond, seconds, goals }: (typeof RATES)[number],
  options: BenchOptions,
): Promise<Panel> {
  const title = `Commit → client, ${perSecond.toLocaleString('en-GB')} events/s to ${SUBSCRIBERS} subscribers`;
  say(`  ${title}`);
  const contenders = routes.map(({ name, role, measure }) => ({
    name,
    role,
    measure: () => measure(perSecond, options.isQuick ? seconds / 2 : seconds),
  }));
  return {
    title,
    metric: 'p99',
    unit: 'ms, p99',
    rounds: await interleave(contenders, roundsOf(options, 3)),
    goals,
    beside: { p50: 'ms, p50', p95: 'ms, p95', max: 'ms, longest' },
  };
}

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases({ durable: true });
  const panels: Panel[] = [];
  const notes: string[] = [];
  try {
    const { routes, hasRedis, stop } = await openRoutes(databases, SUBSCRIBERS);
    try {
      for (const rate of RATES) panels.push(await atRate(routes, rate, options));
    } finally {
      await stop();
    }
    panels.push(await publishToRead(databases, options, (note) => notes.push(note)));
    panels.push(await relayThroughput(databases, options));
    panels.push(await writersPrice(databases, options));
    if (!hasRedis)
      notes.push('No redis-server on the PATH: the other node reads the event log every 250 ms.');
  } finally {
    await databases.stop();
  }
  return { panels, notes };
}

export const figure: Figure = {
  name: 'latency',
  title: 'Latency: from COMMIT to the client, on the disk as it is',
  run,
};

import { say } from '../../scripts/supervisor/step.ts';
import { openHall, type Spec } from '../contenders/hall.ts';
import { NAMES, product, raw, stock } from '../contenders/specs.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { mostConnections } from '../harness/fileLimit.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Goal, Panel, Sample } from '../harness/types.ts';
import { until } from '../../prisma/tools/until.ts';

const CONNECTIONS = 5_000;
/** Come and gone before the first reading, so that what is made once is made. */
const WARMING = 100;
/**
 * The first few thousand also make the process grow once and for all (V8's young generation); what one more costs the
 * machine is seen in those after them.
 */
const FIRST_SHARE = 0.6;
const KB = 1_024;

/** A fresh server each time: a heap that once was large stays fragmented. */
async function memoryOf(spec: Spec, count: number): Promise<Sample> {
  const hall = await openHall(spec);
  const { server, clients } = hall;
  try {
    await hall.fill(WARMING);
    await clients.cut();
    const isEmpty = async () => ((await server.ask('connections')) === 0 ? true : undefined);
    await until(isEmpty, { withinMs: 10_000 });
    const first = Math.round(count * FIRST_SHARE);
    const before = await server.memory();
    await hall.fill(first);
    const between = await server.memory();
    await hall.fill(count - first);
    const after = await server.memory();
    return {
      heapKb: (after.heap - before.heap) / count / KB,
      rssKb: (after.rss - between.rss) / (count - first) / KB,
      wholeRssKb: (after.rss - before.rss) / count / KB,
    };
  } finally {
    await hall.close();
  }
}

const RSS_GOALS: Goal[] = [
  { title: 'Socket.IO, KB of the process’s size', of: NAMES.socketIo, metric: 'rssKb', atMost: 16 },
  { title: 'native, KB of the process’s size', of: NAMES.native, metric: 'rssKb', atMost: 10 },
];

export async function memoryPerConnection(
  { fresh }: BenchDatabases,
  options: BenchOptions,
  note: (sentence: string) => void,
): Promise<Panel> {
  const wanted = options.isQuick ? CONNECTIONS / 5 : CONNECTIONS;
  const count = Math.min(wanted, mostConnections());
  if (count < wanted) note(`Only ${count} connections: the limit of open files allows no more.`);
  const title = `Memory of a connection in a room, of ${count.toLocaleString('en-GB')}`;
  say(`  ${title}`);
  const gc = { execArgv: ['--expose-gc'] };
  const specs = [
    await product(fresh, 'socketIo', gc),
    await product(fresh, 'native', gc),
    raw(gc),
    ...(options.isQuick ? [] : [stock(gc)]),
  ];
  const contenders = specs.map((spec) => ({ ...spec, measure: () => memoryOf(spec, count) }));
  return {
    title,
    metric: 'heapKb',
    unit: 'KB in use a connection, after a collection',
    rounds: await interleave(contenders, roundsOf(options, 2), { warmUp: false }),
    goals: [
      { title: 'Socket.IO, KB in use', of: NAMES.socketIo, atMost: 16 },
      { title: 'native, KB in use', of: NAMES.native, atMost: 10 },
      ...(options.isQuick ? [] : RSS_GOALS),
      { title: 'Socket.IO ÷ ws', of: NAMES.socketIo, per: NAMES.raw },
      { title: 'native ÷ ws', of: NAMES.native, per: NAMES.raw },
    ],
    beside: {
      rssKb: 'KB of the process’s size (RSS) for one more',
      wholeRssKb: 'KB of its size, what it grows by once included',
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../scripts/supervisor/step.ts';
import { type Hall, openHall, type Spec } from '../contenders/hall.ts';
import { NAMES, product, raw, stock } from '../contenders/specs.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import type { BenchOptions, Panel, Sample } from '../harness/types.ts';

const EVENT_BYTES = 8_000;
const PER_SECOND = 300;
/** What the system itself takes for one connection (a few MB) is full long before. */
const SECONDS = { product: 12, limit: 3, other: 3 };
const LOOK_EVERY_MS = 50;
const KB = 1_024;

/** One client stops reading while 2.4 MB a second are sent to it: what is kept for it, and when it is let go. */
async function stall({ server, clients, role }: Hall): Promise<Sample> {
  // A second of reading, so that what is made with the first events is not taken for hers.
  const received = clients.receive(PER_SECOND);
  await Promise.all([server.ask('paced', { perSecond: PER_SECOND, count: PER_SECOND }), received]);
  const before = (await server.memory()).heap;
  await clients.stall();
  const startedAt = performance.now();
  const seconds = SECONDS[role];
  void server
    .ask('paced', { perSecond: PER_SECOND, count: seconds * PER_SECOND })
    .catch(() => undefined);
  let kept = 0;
  while (performance.now() - startedAt < seconds * 1_000) {
    await pause(LOOK_EVERY_MS);
    kept = Math.max(kept, (await server.memory()).heap - before);
    if ((await server.ask('connections')) === 0)
      return { keptKb: kept / KB, closedAfter: (performance.now() - startedAt) / 1_000 };
  }
  return { keptKb: kept / KB };
}

async function measure(spec: Spec): Promise<Sample> {
  const hall = await openHall(spec);
  try {
    await hall.fill(1);
    return await stall(hall);
  } finally {
    await hall.close();
  }
}

export async function stalledClient(
  { fresh }: BenchDatabases,
  options: BenchOptions,
): Promise<Panel> {
  const title = 'A client that stops reading, while 2.4 MB a second are sent to it';
  say(`  ${title}`);
  const process = { execArgv: ['--expose-gc'], env: { EVENT_BYTES: String(EVENT_BYTES) } };
  const specs = [
    await product(fresh, 'socketIo', process),
    await product(fresh, 'native', process),
    ...(options.isQuick ? [] : [raw(process), stock(process)]),
  ];
  // One round: what it takes is seconds, and where it ends is a limit and no measurement.
  const contenders = specs.map((spec) => ({ ...spec, measure: () => measure(spec) }));
  return {
    title,
    metric: 'keptKb',
    unit: 'KB kept for it at most',
    rounds: await interleave(contenders, 1, { warmUp: false }),
    goals: [
      { title: 'Socket.IO, KB', of: NAMES.socketIo, atMost: KB },
      { title: 'native, KB', of: NAMES.native, atMost: KB },
      { title: 'Socket.IO, closed after s', of: NAMES.socketIo, metric: 'closedAfter', atMost: 12 },
      { title: 'native, closed after s', of: NAMES.native, metric: 'closedAfter', atMost: 12 },
    ],
    beside: { closedAfter: 's until it was closed' },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../scripts/supervisor/step.ts';
import { type Hall, openHall, reasonOf, type Spec } from '../contenders/hall.ts';
import { NAMES, product, raw, stock } from '../contenders/specs.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import type { BenchOptions, Panel, Sample } from '../harness/types.ts';

const EVENT_BYTES = 8_000;
const PER_SECOND = 600;
/** Beyond what the system's own buffers of one connection take (a few MB), and the product's 10 s. */
const SECONDS = 13;
const LOOK_EVERY_MS = 250;
const KB = 1_024;

/** One client stops reading while 5 MB a second are sent to it: what is kept for it, and when it is let go. */
async function stall({ server, clients }: Hall, seconds: number): Promise<Sample> {
  const before = (await server.memory()).heap;
  await clients.stall();
  const startedAt = performance.now();
  const count = seconds * PER_SECOND;
  const sent = server.ask('paced', { perSecond: PER_SECOND, count });
  let kept = 0;
  let closedAfter = Infinity;
  while (performance.now() - startedAt < seconds * 1_000) {
    await pause(LOOK_EVERY_MS);
    kept = Math.max(kept, (await server.memory()).heap - before);
    if ((await server.ask('connections')) !== 0) continue;
    closedAfter = (performance.now() - startedAt) / 1_000;
    break;
  }
  await sent;
  return { keptKb: kept / KB, ...(closedAfter < Infinity ? { closedAfter } : {}) };
}

async function measure(spec: Spec, seconds: number): Promise<Sample> {
  const hall = await openHall(spec);
  try {
    await hall.fill(1);
    return await stall(hall, seconds);
  } finally {
    await hall.close();
  }
}

export async function stalledClient(
  { fresh }: BenchDatabases,
  options: BenchOptions,
  note: (sentence: string) => void,
): Promise<Panel> {
  const title = 'A client that stops reading, while 5 MB a second are sent to it';
  say(`  ${title}`);
  const seconds = options.isQuick ? SECONDS / 2 : SECONDS;
  const process = { execArgv: ['--expose-gc'], env: { EVENT_BYTES: String(EVENT_BYTES) } };
  const specs = [
    await product(fresh, 'socketIo', process),
    await product(fresh, 'native', process),
    raw(process),
    stock(process),
  ];
  const rounds = [];
  for (const spec of specs) {
    const contender = { ...spec, measure: () => measure(spec, seconds) };
    try {
      rounds.push(...(await interleave([contender], 1, { warmUp: false })));
    } catch (error) {
      note(`Left out: ${spec.name}, stalled (${reasonOf(error)}).`);
    }
  }
  return {
    title,
    metric: 'keptKb',
    unit: 'KB kept for it at most',
    rounds,
    goals: [
      { title: 'Socket.IO', of: NAMES.socketIo, atMost: KB },
      { title: 'native', of: NAMES.native, atMost: KB },
      { title: 'Socket.IO, closed after', of: NAMES.socketIo, metric: 'closedAfter', atMost: 12 },
      { title: 'native, closed after', of: NAMES.native, metric: 'closedAfter', atMost: 12 },
    ],
    beside: { closedAfter: 's until it was closed' },
  };
}

import { openAll } from '../harness/attempt.ts';
import { startDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type {
  BenchOptions,
  Contender,
  Figure,
  FigureReport,
  Goal,
  Panel,
} from '../harness/types.ts';
import { say } from '../../scripts/supervisor/step.ts';
import { bunProgram } from './bun.ts';
import {
  bun,
  closeHall,
  type Hall,
  NAMES,
  openHall,
  productSpecs,
  raw,
  stock,
} from './contenders.ts';
import { measureHall } from './measure.ts';

const CROWDS = [1_000, 4_000];
const BURST = 8;

const MODES = [
  {
    words: 'one event at a time',
    burst: 1,
    deliveries: 40_000,
    goals: [
      { title: 'Socket.IO ÷ ws', of: NAMES.socketIo, per: NAMES.raw, atMost: 1.2 },
      { title: 'native ÷ ws', of: NAMES.native, per: NAMES.raw, atMost: 1.2 },
      { title: 'Socket.IO as it comes ÷ ws', of: NAMES.stock, per: NAMES.raw },
    ],
  },
  {
    words: `bursts of ${BURST} in a turn`,
    burst: BURST,
    deliveries: 96_000,
    goals: [
      { title: 'Socket.IO ÷ ws', of: NAMES.socketIo, per: NAMES.raw, atMost: 0.3 },
      { title: 'native ÷ ws', of: NAMES.native, per: NAMES.raw, atMost: 0.3 },
      { title: 'Socket.IO ÷ Bun', of: NAMES.socketIo, per: NAMES.bun, atMost: 1.7, isWish: true },
      { title: 'native ÷ Bun', of: NAMES.native, per: NAMES.bun, atMost: 1.7, isWish: true },
      { title: 'Socket.IO as it comes ÷ ws', of: NAMES.stock, per: NAMES.raw },
    ],
  },
] satisfies { words: string; burst: number; deliveries: number; goals: Goal[] }[];

async function openHalls(
  fresh: Parameters<typeof productSpecs>[0],
  count: number,
  leftOut: (sentence: string) => void,
): Promise<Hall[]> {
  const { socketIo, native } = await productSpecs(fresh);
  const program = bunProgram();
  if (!program) leftOut('Left out: Bun, which could not be installed here.');
  const specs = [socketIo, native, raw, stock, ...(program ? [bun(program)] : [])];
  return openAll(
    specs.map((spec) => ({ name: spec.name, open: () => openHall(spec, count) })),
    leftOut,
  );
}

async function panelsOf(halls: Hall[], count: number, options: BenchOptions): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (const { words, burst, deliveries, goals } of MODES) {
    const title = `${count.toLocaleString('en-GB')} subscribers, ${words}`;
    say(`  ${title}`);
    const contenders = halls.map((hall): Contender => ({
      name: hall.name,
      role: hall.role,
      measure: () => measureHall(hall, burst, options.isQuick ? deliveries / 4 : deliveries),
    }));
    panels.push({
      title,
      metric: 'cpuPerMillion',
      unit: 's of server CPU per million deliveries',
      rounds: await interleave(contenders, roundsOf(options, 5, 2)),
      goals,
      beside: {
        deliveriesPerSecond: 'deliveries/s',
        clientCpuPerMillion: 's of client CPU per million deliveries',
      },
    });
  }
  return panels;
}

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases();
  const notes = new Set<string>();
  const panels: Panel[] = [];
  try {
    for (const count of CROWDS) {
      const halls = await openHalls(databases.fresh, count, (note) => notes.add(note));
      try {
        panels.push(...(await panelsOf(halls, count, options)));
      } finally {
        await Promise.all(halls.map(closeHall));
      }
    }
  } finally {
    await databases.stop();
  }
  return { panels, notes: [...notes] };
}

export const figure: Figure = {
  name: 'fanout',
  title: 'Fan-out: what a delivery costs the server (an event of 300 bytes, one room)',
  run,
};

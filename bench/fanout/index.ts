import { say } from '../../scripts/supervisor/step.ts';
import { type Hall, openHalls } from '../contenders/hall.ts';
import { bun, product, raw, stock } from '../contenders/specs.ts';
import { type BenchDatabases, startDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import type { BenchOptions, Figure, FigureReport, Panel } from '../harness/types.ts';
import { measureHall } from './measure.ts';
import { MODES, type Mode } from './modes.ts';

const CROWDS = [1_000, 4_000];

async function measureMode(
  halls: Hall[],
  subscribers: number,
  { words, burst, deliveries: usual, goals }: Mode,
  options: BenchOptions,
): Promise<Panel> {
  const title = `${subscribers.toLocaleString('en-GB')} subscribers, ${words}`;
  say(`  ${title}`);
  const deliveries = options.isQuick ? usual / 2 : usual;
  const contenders = halls.map((hall) => ({
    ...hall,
    measure: () => measureHall(hall, { subscribers, burst, deliveries }),
  }));
  return {
    title,
    metric: 'cpuPerMillion',
    unit: 's of server CPU per million deliveries',
    rounds: await interleave(contenders, roundsOf(options, 7, 3)),
    goals,
    beside: {
      deliveriesPerSecond: 'deliveries/s',
      clientCpuPerMillion: 's of client CPU per million deliveries',
    },
  };
}

async function measureCrowd(
  { fresh }: BenchDatabases,
  subscribers: number,
  options: BenchOptions,
  leftOut: (sentence: string) => void,
): Promise<Panel[]> {
  const runtime = bun();
  if (!runtime) leftOut('Left out: Bun, which could not be installed here.');
  const specs = [
    await product(fresh, 'socketIo'),
    await product(fresh, 'native'),
    raw(),
    stock(),
    ...(runtime ? [runtime] : []),
  ];
  const halls = await openHalls(specs, { count: subscribers }, leftOut);
  const panels: Panel[] = [];
  try {
    for (const mode of MODES) panels.push(await measureMode(halls, subscribers, mode, options));
  } finally {
    await Promise.all(halls.map(({ close }) => close()));
  }
  return panels;
}

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases();
  const notes = new Set<string>();
  const panels: Panel[] = [];
  try {
    for (const count of options.isQuick ? CROWDS.slice(0, 1) : CROWDS)
      panels.push(...(await measureCrowd(databases, count, options, (note) => notes.add(note))));
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

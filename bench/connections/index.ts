import { startDatabases } from '../harness/database.ts';
import type { BenchOptions, Figure, FigureReport, Panel } from '../harness/types.ts';
import { memoryPerConnection } from './memory.ts';
import { stalledClient } from './stalled.ts';
import { reconnectStorm } from './storm/index.ts';

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases();
  const notes: string[] = [
    'How many connections a second are let in was set out of the way (SOCKET_CONNECTIONS_PER_SECOND).',
  ];
  const panels: Panel[] = [];
  try {
    for (const measure of [memoryPerConnection, stalledClient, reconnectStorm])
      panels.push(await measure(databases, options, (sentence) => notes.push(sentence)));
  } finally {
    await databases.stop();
  }
  return { panels, notes };
}

export const figure: Figure = {
  name: 'connections',
  title: 'Connections: what one keeps, one that stalls, and all that come back at once',
  run,
};

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
    const note = (sentence: string) => void notes.push(sentence);
    panels.push(await memoryPerConnection(databases, options, note));
    panels.push(await stalledClient(databases, options));
    panels.push(await reconnectStorm(databases, options, note));
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

import { startDatabases } from '../harness/database.ts';
import type { BenchOptions, Figure, FigureReport, Panel } from '../harness/types.ts';
import { contended } from './contended.ts';
import { layers } from './layers.ts';
import { paced } from './paced.ts';
import { openSite } from './site.ts';
import { throughput } from './throughput.ts';

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases({ durable: true });
  try {
    const site = await openSite(databases);
    try {
      const panels: Panel[] = [];
      for (const measure of [throughput, paced, contended, layers])
        panels.push(await measure(site, options));
      return { panels, notes: [] };
    } finally {
      await site.close();
    }
  } finally {
    await databases.stop();
  }
}

export const figure: Figure = {
  name: 'booking',
  title: 'Booking: over HTTP with everything, against the rows it leaves',
  run,
};

import { startDatabases } from '../harness/database.ts';
import type { BenchOptions, Figure, FigureReport } from '../harness/types.ts';
import { startBooker } from './booker.ts';
import { NAMES, reading } from './reading.ts';
import { openSite, type Site } from './site.ts';

const BOOKED_PER_SECOND = 50;

async function whileBooking(site: Site, options: BenchOptions) {
  const stop = await startBooker(site.databaseUrl, site.hall, BOOKED_PER_SECOND);
  try {
    const title = `Availability while ${BOOKED_PER_SECOND} seats a second are booked`;
    return await reading(site, { title, goals: [] }, options);
  } finally {
    await stop();
  }
}

async function run(options: BenchOptions): Promise<FigureReport> {
  const databases = await startDatabases({ durable: true });
  try {
    const site = await openSite(databases);
    try {
      const bookings = site.hall.bookings.toLocaleString('en-GB');
      const quiet = {
        title: `Availability of ${site.hall.seatIds.length} seats over ${bookings} bookings`,
        goals: [
          {
            title: 'PostgreSQL’s CPU an answer, in µs',
            of: NAMES.product,
            metric: 'postgresMicroseconds',
            atMost: 50,
          },
        ],
      };
      return {
        panels: [await reading(site, quiet, options), await whileBooking(site, options)],
        notes: [
          'Product and statement answered alike, for 200 windows, before they were measured.',
          'While nothing is committed the product remembers what it read and asks only whether that is so (decision 0062); while somebody books it reads anew.',
        ],
      };
    } finally {
      await site.close();
    }
  } finally {
    await databases.stop();
  }
}

export const figure: Figure = {
  name: 'availability',
  title: 'Availability: a large hall, against the same JSON made in SQL',
  run,
};

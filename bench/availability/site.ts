import { join } from 'node:path';
import type pg from 'pg';
import { type Backend, startBackend } from '../harness/backend.ts';
import { type Child, startChild } from '../harness/child.ts';
import type { BenchDatabases } from '../harness/database.ts';
import type { Load } from '../harness/http/load.ts';
import { openStudyHall, type StudyHall } from '../harness/studyHall.ts';
import { type Window, windowAt } from './window.ts';

export const CONNECTIONS = 32;
const BOOKINGS = 200_000;

export type Site = {
  hall: StudyHall & { bookings: number };
  pool: pg.Pool;
  databaseUrl: string;
  backend: Backend;
  bare: Child & { port: number };
  rush: (port: number, count: number) => Promise<Load>;
  /** The bare statement, so often; answers the seconds it took. */
  query: (count: number) => Promise<number>;
  close: () => Promise<void>;
};

const program = (name: string) => join(import.meta.dirname, 'programs', `${name}.ts`);

async function ask(port: number, { libraryId }: StudyHall, { from, to }: Window): Promise<unknown> {
  const path = `/api/libraries/${libraryId}/availability?from=${from}&to=${to}`;
  const reply = await fetch(`http://127.0.0.1:${port}${path}`);
  return reply.json();
}

/** Ends the run if the two do not answer the same: then their speeds could not be compared. */
async function compareAnswers({ hall, backend, bare }: Site, after: number): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const window = windowAt(after, n * 7);
    const [own, other] = [
      await ask(backend.port, hall, window),
      await ask(bare.port, hall, window),
    ];
    if (JSON.stringify(own) !== JSON.stringify(other))
      throw new Error(`product and statement differ for ${JSON.stringify(window)}`);
  }
}

/** The backend and a bare handler on the same database, and clients for both. */
export async function openSite({ fresh }: BenchDatabases): Promise<Site> {
  const database = await fresh();
  const { pool, databaseUrl } = database;
  const hall = await openStudyHall(database, BOOKINGS);
  const backend = await startBackend(databaseUrl);
  const reader = await startChild(program('bareReader'), { env: { DATABASE_URL: databaseUrl } });
  const clients = await startChild(program('readers'));
  const { libraryId } = hall;
  const after = Date.now();
  const common = { libraryId, after, connections: CONNECTIONS };
  const site: Site = {
    hall,
    pool,
    databaseUrl,
    backend,
    bare: { ...reader, port: await reader.ask<number>('port') },
    rush: (port, count) => clients.ask<Load>('rush', { port, count, ...common }),
    query: (count) => reader.ask<number>('query', { count, ...common }),
    close: async () => {
      await Promise.all([clients.stop(), reader.stop(), backend.stop()]);
    },
  };
  await compareAnswers(site, after);
  return site;
}

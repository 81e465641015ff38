import { join } from 'node:path';
import type pg from 'pg';
import { say } from '../../scripts/supervisor/step.ts';
import { type Backend, startBackend } from '../harness/backend.ts';
import { type Child, startChild } from '../harness/child.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { openStudyHall, type StudyHall } from '../harness/studyHall.ts';
import type { Load } from '../harness/http/load.ts';
import type { Rush } from './programs/bookers.ts';
import { createRanges, type Ranges } from './ranges.ts';

/** As many as there are in the goals. */
export const CONNECTIONS = 32;
const BOOKINGS = 30_000;
/** A server lives long: what is measured is one whose code has been compiled and whose statements have been planned. */
const WARM_UP = 8_000;

type Ground = { hall: StudyHall; pool: pg.Pool; ranges: Ranges };
export type Site = {
  product: Ground & { backend: Backend; databaseUrl: string };
  limit: Ground & { writer: Child; port: number };
  /** Clients of the product, or of any server that books. */
  rush: (rush: Omit<Rush, 'connections'>) => Promise<Load>;
  close: () => Promise<void>;
};

const program = (name: string) => join(import.meta.dirname, 'programs', `${name}.ts`);

/** Product and limit, each with a hall of its own that knows the same bookings, and clients for both. */
export async function openSite({ fresh }: BenchDatabases): Promise<Site> {
  const [own, other] = [await fresh(), await fresh()];
  const [hall, limitHall] = [
    await openStudyHall(own, BOOKINGS),
    await openStudyHall(other, BOOKINGS),
  ];
  const backend = await startBackend(own.databaseUrl);
  const writer = await startChild(program('rowWriter'), {
    env: { DATABASE_URL: other.databaseUrl },
  });
  const clients = await startChild(program('bookers'));
  await clients.ask('open', hall);
  const port = await writer.ask<number>('open', { hall: limitHall, connections: CONNECTIONS });
  const ranges = createRanges(hall);
  const rush = (wanted: Omit<Rush, 'connections'>) =>
    clients.ask<Load>('rush', { ...wanted, connections: CONNECTIONS });
  say('  warming up');
  await rush({ port: backend.port, way: 'oneStep', first: ranges.take(WARM_UP), count: WARM_UP });
  return {
    product: { hall, pool: own.pool, ranges, backend, databaseUrl: own.databaseUrl },
    limit: { hall: limitHall, pool: other.pool, ranges: createRanges(limitHall), writer, port },
    rush,
    close: async () => {
      await Promise.all([clients.stop(), writer.stop(), backend.stop()]);
    },
  };
}

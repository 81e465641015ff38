import Fastify from 'fastify';
import pg from 'pg';
import { serve } from '../../harness/serve.ts';
import { percentile } from '../../harness/statistics.ts';
import type { StudyHall } from '../../harness/studyHall.ts';
import { rowsOf, WRITE_ROWS } from '../rows.ts';

/**
 * Writes the rows of bookings: straight from here, over so many connections, or for whoever asks over HTTP, by a handler
 * that does nothing else.
 */
const connectionString = process.env.DATABASE_URL ?? '';
let hall: StudyHall;
let pool: pg.Pool;
let next = 0;

const write = (n: number) =>
  pool.query({ name: 'write-rows', text: WRITE_ROWS, values: rowsOf(hall, n) });

async function writeDirectly({ first, count }: { first: number; count: number }) {
  const milliseconds: number[] = [];
  next = first;
  const startedAt = performance.now();
  async function work() {
    while (next < first + count) {
      const begunAt = performance.now();
      const n = next;
      next += 1;
      await write(n);
      milliseconds.push(performance.now() - begunAt);
    }
  }
  await Promise.all(Array.from({ length: pool.options.max }, work));
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
  };
}

const app = Fastify();
app.post('/', async () => {
  const n = next;
  next += 1;
  await write(n);
  return { success: true };
});

serve({
  async open({ hall: given, connections }: { hall: StudyHall; connections: number }) {
    hall = given;
    pool = new pg.Pool({ connectionString, max: connections, min: connections });
    const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    for (const client of clients) client.release();
    return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  },
  write: writeDirectly,
  startAt: (first: number) => (next = first),
});

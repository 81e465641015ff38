import Fastify from 'fastify';
import pg from 'pg';
import { serve } from '../../harness/serve.ts';
import { AVAILABILITY_IN_SQL } from '../jsonInSql.ts';
import { type Window, windowAt } from '../window.ts';

/** Availability as one statement, straight from here or for whoever asks over HTTP, by a handler that does nothing else. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

async function read(libraryId: string, { from, to }: Window): Promise<string> {
  const { rows } = await pool.query<{ json: string }>({
    name: 'availability',
    text: AVAILABILITY_IN_SQL,
    values: [libraryId, from, to],
  });
  return rows[0]?.json ?? '';
}

const app = Fastify();
app.get<{ Params: { id: string }; Querystring: Window }>(
  '/api/libraries/:id/availability',
  async ({ params, query }, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .send(`{"success":true,"data":${await read(params.id, query)}}`),
);

type Query = { libraryId: string; after: number; count: number; connections: number };

serve({
  port: async () => Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port),
  async query({ libraryId, after, count, connections }: Query) {
    let next = 0;
    const startedAt = performance.now();
    async function work() {
      for (; next < count; next += 1) await read(libraryId, windowAt(after, next));
    }
    await Promise.all(Array.from({ length: connections }, work));
    return (performance.now() - startedAt) / 1_000;
  },
});

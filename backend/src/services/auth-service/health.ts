import { Health } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';

const Ready = z.object({
  status: z.enum(['ready', 'not_ready']),
  database: z.enum(['up', 'down']),
});

/** `/health`: the process is alive. `/ready`: it can also reach its database. */
export async function healthRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  typed(app).get(
    '/health',
    { schema: { tags: ['system'], response: { 200: Health } } },
    async () => ({
      status: 'healthy' as const,
      service: 'auth-service' as const,
      websocket: 'enabled' as const,
      timestamp: new Date().toISOString(),
    }),
  );

  typed(app).get(
    '/ready',
    { schema: { tags: ['system'], response: { 200: Ready, 503: Ready } } },
    async (request, reply) => {
      try {
        await deps.db.pool.query('SELECT 1');
        return { status: 'ready' as const, database: 'up' as const };
      } catch (error) {
        request.log.warn({ err: error }, 'the database does not answer');
        return reply.code(503).send({ status: 'not_ready' as const, database: 'down' as const });
      }
    },
  );
}

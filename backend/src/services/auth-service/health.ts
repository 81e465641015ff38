import { Health } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import type { Sockets } from '../socket-service/index.ts';

const Ready = z.object({
  status: z.enum(['ready', 'not_ready']),
  database: z.enum(['up', 'down']),
  /** Down, events come through the event log, a little later; the node goes on. */
  redis: z.enum(['off', 'up', 'down']),
  /** About to end: no new clients. */
  draining: z.boolean(),
});

type Options = {
  deps: Deps;
  sockets: () => Pick<Sockets, 'redis' | 'isDraining'> | undefined;
  isLeaving: () => boolean;
};

/** `/health`: the process is alive. `/ready`: it can also reach its database, and takes new clients. */
export async function healthRoutes(app: FastifyInstance, { deps, sockets, isLeaving }: Options) {
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
      const draining = isLeaving() || (sockets()?.isDraining() ?? false);
      const rest = { redis: sockets()?.redis() ?? ('off' as const), draining };
      try {
        await deps.db.pool.query('SELECT 1');
        if (!draining) return { status: 'ready' as const, database: 'up' as const, ...rest };
        return reply.code(503).send({ status: 'not_ready', database: 'up', ...rest });
      } catch (error) {
        request.log.warn({ err: error }, 'the database does not answer');
        return reply.code(503).send({ status: 'not_ready', database: 'down', ...rest });
      }
    },
  );
}

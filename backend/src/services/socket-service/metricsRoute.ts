import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Config } from '../../config.ts';
import { requireOperator } from '../../plugins/operator.ts';

/** For Prometheus, which sends the operator's token. */
export async function metricsRoute(
  app: FastifyInstance,
  { config, registry }: { config: Config; registry: Registry },
) {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    requireOperator(config, request);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

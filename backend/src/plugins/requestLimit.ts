import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Config } from '../config.ts';
import { rateLimited } from '../errors.ts';

const NEVER_LIMITED = new Set(['/health', '/ready']);
const MAX_ADDRESSES = 20_000;

/** Stops a client that has run wild. By address and in this process; what guards accounts is counted in PostgreSQL. */
export const requestLimit = fastifyPlugin(
  async (app: FastifyInstance, { config }: { config: Config }) => {
    await app.register(rateLimit, {
      max: config.REQUESTS_PER_MINUTE,
      timeWindow: '1 minute',
      cache: MAX_ADDRESSES,
      // A client that has gone already has no address any more; nobody reads its answer.
      keyGenerator: ({ raw, ip }) =>
        raw.socket.remoteAddress === undefined ? 'gone' : normalizeIP(ip),
      allowList: (request) => NEVER_LIMITED.has(request.routeOptions.url ?? ''),
      errorResponseBuilder: (_request, { ttl }) => rateLimited(Math.max(1, Math.ceil(ttl / 1000))),
    });
  },
);

import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Config } from '../config.ts';
import { forbidden } from '../errors.ts';
import { allowedOrigin, isSameOrigin } from './allowedOrigin.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes from pages of other origins. The browser sends the cookie with them (CSRF), and it
 * names the origin with every write, which no page can forge. No origin: not a page.
 */
export const originGuard = fastifyPlugin(
  async (app: FastifyInstance, { config }: { config: Config }) => {
    const isAllowed = allowedOrigin(config);
    app.addHook('onRequest', async (request) => {
      const { origin } = request.headers;
      if (origin === undefined || READS.has(request.method)) return;
      if (!isAllowed(origin) && !isSameOrigin(origin, request)) {
        request.log.info({ origin }, 'write from a foreign origin refused');
        throw forbidden('Pages of this origin may not do that');
      }
    });
  },
);

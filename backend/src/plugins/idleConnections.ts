import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

const LOOK_EVERY_MS = 50;

/**
 * A server that closes ends its idle connections once. One that answers just then, and is kept alive, would hold up
 * the end for another 72 s.
 */
export const idleConnections = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => {
      if (!app.server.listening) app.server.closeIdleConnections();
    }, LOOK_EVERY_MS);
    app.server.once('close', () => clearInterval(timer));
  });
});

import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** Clients name JSON also where they send nothing; that is no body, not a broken one. */
export const emptyJson = fastifyPlugin(async (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null, undefined);
      else void parse(request, body, done);
    },
  );
});

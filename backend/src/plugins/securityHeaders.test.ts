import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { securityHeaders } from './securityHeaders.ts';

async function headersOf(register: (app: ReturnType<typeof Fastify>) => unknown, url: string) {
  const app = Fastify();
  await register(app);
  app.get('/', async () => 'here');
  const { headers } = await app.inject(url);
  await app.close();
  const { date: _date, ...rest } = headers;
  return rest;
}

test.for(['/', '/not-there'])('are exactly those that helmet sets: %s', async (url) => {
  const ours = await headersOf((app) => app.register(securityHeaders), url);
  const theirs = await headersOf(
    (app) => app.register(helmet, { contentSecurityPolicy: false }),
    url,
  );
  expect(ours).toEqual(theirs);
  expect(ours).toHaveProperty('x-content-type-options', 'nosniff');
});

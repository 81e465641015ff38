import type { FastifyInstance } from 'fastify';
import { type Config, readConfig } from '../config.ts';
import { createServer } from '../server.ts';

export type TestServer = {
  app: FastifyInstance;
  config: Config;
  /** e.g. `http://127.0.0.1:40123` */
  url: string;
  close: () => Promise<void>;
};

export type TestServerOptions = {
  databaseUrl: string;
  /** Laid over defaults whose limits no test meets by accident. */
  env?: Record<string, string>;
};

/** The whole backend on a free port, as `index.ts` starts it. Close it before its database goes. */
export async function startServer({
  databaseUrl,
  env = {},
}: TestServerOptions): Promise<TestServer> {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '10',
    SIGN_IN_ATTEMPTS_PER_ADDRESS: '100000',
    SIGN_UPS_PER_ADDRESS: '100000',
    REQUESTS_PER_MINUTE: '1000000',
    ...env,
  });
  const app = await createServer(config);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, config, url, close: () => app.close() };
}

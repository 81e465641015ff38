import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Deps } from './deps.ts';
import { allowedOrigin } from './plugins/allowedOrigin.ts';
import { authentication, type AuthenticatePerson } from './plugins/authentication.ts';
import { emptyJson } from './plugins/emptyJson.ts';
import { errorHandler } from './plugins/errorHandler.ts';
import { idleConnections } from './plugins/idleConnections.ts';
import { openApi } from './plugins/openApi.ts';
import { originGuard } from './plugins/originGuard.ts';
import { requestLimit } from './plugins/requestLimit.ts';
import { securityHeaders } from './plugins/securityHeaders.ts';
import { wellFormedText } from './plugins/wellFormedText.ts';

export type App = FastifyInstance;
/** A Fastify instance whose schemas are the contract's zod schemas. */
export const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 20_000;

/** Wherever a request or a reply is logged whole. */
const SECRETS = [
  '*.headers.authorization',
  '*.headers.cookie',
  '*.headers["set-cookie"]',
  '*.headers["set-auth-token"]',
];

export type AppParts = {
  authenticate: AuthenticatePerson;
  /** Registers every service's routes; kept apart so that a test can mount one. */
  services: (app: FastifyInstance) => Promise<void>;
};

/** Builds the HTTP side; listening and sockets are the process's business. */
export async function buildApp(deps: Deps, parts: AppParts): Promise<FastifyInstance> {
  const isAllowedOrigin = allowedOrigin(deps.config);
  const app = Fastify({
    logger: { level: deps.config.LOG_LEVEL, redact: SECRETS },
    trustProxy: deps.config.TRUSTED_PROXIES,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(idleConnections);
  await app.register(errorHandler);
  await app.register(emptyJson);
  await app.register(wellFormedText);
  await app.register(securityHeaders);
  await app.register(cors, {
    origin: (origin, answer) => answer(null, isAllowedOrigin(origin)),
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['set-auth-token', 'retry-after', 'etag'],
  });
  await app.register(openApi);
  await app.register(requestLimit, { config: deps.config });
  await app.register(originGuard, { config: deps.config });
  await app.register(authentication, { authenticate: parts.authenticate });
  await parts.services(app);
  return app;
}

import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import { createAuthenticate } from './authenticate.ts';
import { createBetterAuth } from './betterAuth.ts';
import { meRoutes } from './me.ts';
import { createRevocations, type Revocations } from './revocations.ts';
import { authRoutes } from './routes.ts';
import { createSessionCache } from './sessionCache.ts';
import { createSignInGuard } from './signInGuard.ts';

export type Auth = {
  authenticate: AuthenticatePerson;
  /** For what outlives a request, such as a socket. */
  onSessionRevoked: Revocations['onSessionRevoked'];
  /** Registers `/api/auth/*` and `/api/me`. */
  routes: (app: FastifyInstance) => Promise<void>;
};

export function createAuth(deps: Deps): Auth {
  const { config, db } = deps;
  let log: FastifyBaseLogger | undefined;
  const revocations = createRevocations();
  const cache = createSessionCache();
  revocations.onSessionRevoked(({ sessionId }) => cache.drop(sessionId));
  const auth = createBetterAuth({ config, db, revocations, log: () => log, sendResetMail: () => undefined });

  return {
    authenticate: createAuthenticate(auth, cache),
    onSessionRevoked: revocations.onSessionRevoked,
    routes: async (app) => {
      log = app.log;
      await app.register(authRoutes, { auth, guard: createSignInGuard(deps) });
      await app.register(meRoutes, { deps, auth });
    },
  };
}

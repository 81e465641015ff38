import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { Mailer } from '../../mail/mail.ts';
import { resetLink } from '../../mail/portalLinks.ts';
import { resetMail } from '../../mail/resetMail.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import { createAuthenticate } from './authenticate.ts';
import { createBetterAuth, RESET_LINK_MINUTES } from './betterAuth.ts';
import { startHousekeeping } from './housekeeping.ts';
import { meRoutes } from './me.ts';
import { createRevocations, type Revocations } from './revocations.ts';
import { authRoutes } from './routes.ts';
import { createSessionCache } from './sessionCache.ts';
import { createSignInGuard } from './signInGuard.ts';
import { createSocketSessions, type SocketSessions } from './socketSessions.ts';

export type Auth = {
  authenticate: AuthenticatePerson;
  /** For what outlives a request, such as a socket. */
  onSessionRevoked: Revocations['onSessionRevoked'];
  /** Another node has ended it. */
  forgetSession: (sessionId: string) => void;
  /** For sockets. */
  sessions: SocketSessions;
  /** Registers `/api/auth/*` and `/api/me`. */
  routes: (app: FastifyInstance, mail: Mailer) => Promise<void>;
};

export function createAuth(deps: Deps): Auth {
  const { config, db } = deps;
  // Sessions are looked up from the first request on; mails and logs come with the app.
  let running: { log: FastifyBaseLogger; mail: Mailer } | undefined;
  const revocations = createRevocations();
  const cache = createSessionCache();
  revocations.onSessionRevoked(({ sessionId }) => cache.drop(sessionId));
  const auth = createBetterAuth({
    config,
    db,
    revocations,
    log: () => running?.log,
    sendResetMail: ({ email, name }, token, origin) => {
      running?.mail.send(
        resetMail(email, name, resetLink(config, origin, token), RESET_LINK_MINUTES),
      );
    },
  });

  return {
    // A request does not wait for others to be asked for with it, as a connection may.
    authenticate: createAuthenticate(
      auth,
      createSocketSessions(db.pool, config.AUTH_SECRET, 0),
      cache,
    ),
    onSessionRevoked: revocations.onSessionRevoked,
    forgetSession: (sessionId) => revocations.announce({ sessionId }),
    sessions: createSocketSessions(db.pool, config.AUTH_SECRET),
    routes: async (app, mail) => {
      running = { log: app.log, mail };
      startHousekeeping(app, db.pool);
      await app.register(authRoutes, { auth, guard: createSignInGuard(deps) });
      await app.register(meRoutes, { deps, auth });
    },
  };
}

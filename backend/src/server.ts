import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { connectDatabase } from './db.ts';
import type { Deps } from './deps.ts';
import { createMailer } from './mail/createMailer.ts';
import { mailboxRoutes } from './mail/mailboxRoutes.ts';
import { createAuth } from './services/auth-service/auth.ts';
import { healthRoutes } from './services/auth-service/health.ts';
import { bookingService } from './services/booking-service/index.ts';
import { libraryService } from './services/library-service/index.ts';
import { notificationService } from './services/notification-service/index.ts';
import { pricingService } from './services/pricing-service/index.ts';
import { attachSockets, type Sockets } from './services/socket-service/index.ts';
import { tenantService } from './services/tenant-service/index.ts';
import { untilNoticed } from './untilNoticed.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Sends the sockets' clients away in waves while requests are still answered: before `close`. */
    drain: () => Promise<void>;
  }
}

/** The whole backend, ready to listen. `app.close()` ends sockets, relay, jobs and connections too. */
export async function createServer(config: Config): Promise<FastifyInstance> {
  const db = connectDatabase(config.DATABASE_URL, config.DATABASE_POOL_SIZE);
  // Attached last, when there is a server to attach them to.
  const attached: { sockets?: Sockets; isLeaving: boolean } = { isLeaving: false };
  const deps: Deps = { config, db, wakeRelay: () => attached.sockets?.wakeRelay() };
  const auth = createAuth(deps);

  const app = await buildApp(deps, {
    authenticate: auth.authenticate,
    services: async (instance) => {
      const mail = createMailer(config, instance.log);
      instance.addHook('onClose', mail.close);
      await auth.routes(instance, mail);
      await instance.register(mailboxRoutes, { config, mailbox: mail.mailbox });
      await instance.register(healthRoutes, {
        deps,
        sockets: () => attached.sockets,
        isLeaving: () => attached.isLeaving,
      });
      await instance.register(tenantService, { deps, mail });
      await instance.register(libraryService, { deps });
      await instance.register(pricingService, { deps });
      await instance.register(bookingService, { deps });
      await instance.register(notificationService, { deps });
    },
  });
  const { sessions, onSessionRevoked, forgetSession } = auth;
  const sockets = await attachSockets(app, {
    config,
    db,
    sessions,
    onSessionRevoked,
    forgetSession,
  });
  attached.sockets = sockets;
  app.decorate('drain', async () => {
    attached.isLeaving = true;
    await untilNoticed(config);
    await sockets.drain();
  });
  app.addHook('preClose', sockets.close);
  app.addHook('onClose', db.close);
  return app;
}

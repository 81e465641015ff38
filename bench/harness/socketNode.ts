import { libraryRoom } from '@studyspot/shared-events';
import { buildApp } from '../../backend/src/app.ts';
import { readConfig } from '../../backend/src/config.ts';
import { connectDatabase } from '../../backend/src/db.ts';
import { createAuth } from '../../backend/src/services/auth-service/auth.ts';
import { attachSockets } from '../../backend/src/services/socket-service/index.ts';

/** Unless the environment says otherwise. How many connections a second are let in is not what is measured. */
const ENVIRONMENT = {
  LOG_LEVEL: 'fatal',
  SOCKET_CONNECTIONS_PER_SECOND: '100000',
  DRAIN_MS: '0',
};

/**
 * The product's sockets as the backend attaches them (hub, relay, sign-in), with the hub's entry in reach. Configured by
 * this process's environment: DATABASE_URL, REDIS_URL, NODE_NAME.
 */
export async function startSocketNode() {
  const config = readConfig({
    ...ENVIRONMENT,
    ...process.env,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
  });
  const db = connectDatabase(config.DATABASE_URL, 10);
  const deps = { config, db, wakeRelay: () => undefined };
  const { authenticate, sessions, onSessionRevoked, forgetSession } = createAuth(deps);
  const app = await buildApp(deps, { authenticate, services: async () => undefined });
  const sockets = await attachSockets(app, {
    config,
    db,
    sessions,
    onSessionRevoked,
    forgetSession,
  });
  app.addHook('preClose', sockets.close);
  app.addHook('onClose', db.close);
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }));
  return {
    port: Number(url.port),
    db,
    publish: sockets.publish,
    wakeRelay: sockets.wakeRelay,
    server: app.server,
    close: () => app.close(),
  };
}
export type SocketNode = Awaited<ReturnType<typeof startSocketNode>>;

/** The room of a library that anybody may watch, and the name of its log. */
export const roomOf = async ({ db }: Pick<SocketNode, 'db'>, libraryId: string) => {
  const { rows } = await db.pool.query<{ epoch: string }>('SELECT epoch FROM relay_state');
  return { room: libraryRoom(libraryId), epoch: rows[0]?.epoch ?? '' };
};

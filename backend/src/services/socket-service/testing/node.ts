import type { Socket } from 'node:net';
import { buildApp } from '../../../app.ts';
import { type Config, readConfig } from '../../../config.ts';
import { connectDatabase } from '../../../db.ts';
import type { AuthenticatePerson } from '../../../plugins/authentication.ts';
import { attachSockets } from '../index.ts';

/** A person's token in these tests is their id; whoever signed out has none. */
function tokensOf(signedOut: Set<string>): AuthenticatePerson {
  return async ({ authorization }) => {
    const userId = /^Bearer (\w{8}-\S+)$/.exec(authorization ?? '')?.[1];
    if (!userId || signedOut.has(userId)) return null;
    return {
      userId,
      name: 'Test',
      email: `${userId}@example.test`,
      sessionId: `session-${userId}`,
    };
  };
}

/** The sockets' side of a backend on a free port, over this database. */
export async function startNode(databaseUrl: string, env: Record<string, string> = {}, port = 0) {
  const config: Config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '10',
    ...env,
  });
  const db = connectDatabase(config.DATABASE_URL, config.DATABASE_POOL_SIZE);
  const signedOut = new Set<string>();
  const listeners = new Set<(revoked: { sessionId: string }) => void>();
  const authenticate = tokensOf(signedOut);
  const app = await buildApp(
    { config, db, wakeRelay: () => undefined },
    { authenticate, services: async () => undefined },
  );
  const sockets = await attachSockets(app, {
    config,
    db,
    authenticate,
    onSessionRevoked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  app.addHook('preClose', sockets.close);
  app.addHook('onClose', db.close);
  const wires = new Set<Socket>();
  app.server.on('connection', (wire) => {
    wires.add(wire);
    wire.once('close', () => wires.delete(wire));
  });
  const url = await app.listen({ host: '127.0.0.1', port });
  let isClosed = false;
  return {
    app,
    db,
    url,
    wakeRelay: sockets.wakeRelay,
    signOut(userId: string) {
      signedOut.add(userId);
      for (const listener of listeners) listener({ sessionId: `session-${userId}` });
    },
    /** As when a network goes: every TCP connection at once. */
    cut: () => wires.forEach((wire) => wire.destroy()),
    async close() {
      if (!isClosed) await app.close();
      isClosed = true;
    },
  };
}
export type Node = Awaited<ReturnType<typeof startNode>>;

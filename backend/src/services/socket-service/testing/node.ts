import type { Socket } from 'node:net';
import { buildApp } from '../../../app.ts';
import { type Config, readConfig } from '../../../config.ts';
import { connectDatabase } from '../../../db.ts';
import type { AuthenticateSocket } from '../access/identify.ts';
import type { SessionTimes } from '../access/sessionClock.ts';
import { attachSockets } from '../index.ts';

const FAR = new Date('2100-01-01T00:00:00Z');
/** One session a person. */
export const sessionOf = (userId: string) => `session-${userId}`;

/** A person's token or cookie in these tests is their id; whoever signed out has none. */
const CREDENTIAL = /^Bearer (\w{8}-\S+)$|(?:^|; )better-auth\.session_token=(\w{8}-[^;]+)/;

function tokensOf(signedOut: Set<string>, ends: Map<string, Date>): AuthenticateSocket {
  return async ({ authorization, cookie }) => {
    const [, token, inCookie] = CREDENTIAL.exec(authorization ?? cookie ?? '') ?? [];
    const userId = token ?? inCookie;
    if (!userId || signedOut.has(userId)) return null;
    const sessionId = sessionOf(userId);
    return {
      person: { userId, name: 'Test', email: `${userId}@example.test`, sessionId },
      expiresAt: ends.get(sessionId) ?? FAR,
    };
  };
}

/** The sockets' side of a backend on a free port, over this database. */
export async function startNode(
  databaseUrl: string,
  env: Record<string, string> = {},
  port = 0,
  sessionTimes: SessionTimes = {},
) {
  const config: Config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '10',
    DRAIN_MS: '0',
    SOCKET_CONNECTIONS_PER_SECOND: '10000',
    ...env,
  });
  const db = connectDatabase(config.DATABASE_URL, config.DATABASE_POOL_SIZE);
  const signedOut = new Set<string>();
  const listeners = new Set<(revoked: { sessionId: string }) => void>();
  /** Of sessions that end sooner than the others. */
  const sessionEnds = new Map<string, Date>();
  const known = tokensOf(signedOut, sessionEnds);
  let gate = { opened: Promise.resolve(), waiting: 0 };
  const authenticate: AuthenticateSocket = async (credentials) => {
    const answer = await known(credentials);
    gate.waiting += 1;
    await gate.opened;
    return answer;
  };
  const app = await buildApp(
    { config, db, wakeRelay: () => undefined },
    {
      authenticate: async (headers) => (await authenticate(headers))?.person ?? null,
      services: async () => undefined,
    },
  );
  const revoke = (sessionId: string) => listeners.forEach((listener) => listener({ sessionId }));
  const sockets = await attachSockets(app, {
    config,
    db,
    sessions: {
      authenticate,
      endsOf: async (ids) =>
        new Map(
          ids
            .map((id) => [id, sessionEnds.get(id) ?? FAR] as const)
            .filter(([, endsAt]) => endsAt.getTime() > Date.now()),
        ),
    },
    forgetSession: revoke,
    sessionTimes,
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
    sockets,
    sessionEnds,
    wakeRelay: sockets.wakeRelay,
    signOut(userId: string) {
      signedOut.add(userId);
      revoke(sessionOf(userId));
    },
    /** From now on credentials are looked up, and the answer is held back until `open`. */
    holdSignIns() {
      const { promise, resolve: open } = Promise.withResolvers<void>();
      const held = { opened: promise, waiting: 0 };
      gate = held;
      return { open, waiting: () => held.waiting };
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

import type { RenewAck } from '@studyspot/shared-events';
import type { FastifyBaseLogger } from 'fastify';
import type { Connection } from '../hub/connection.ts';
import type { Hub } from '../hub/createHub.ts';

/** For the client to renew, before a connection whose session is over is closed. */
const GRACE_MS = 25_000;
const LOOK_EVERY_MS = 1_000;

export type SessionClockPorts = {
  hub: Hub;
  /** When these sessions end by now; those that are over are left out. */
  endsOf: (sessionIds: string[]) => Promise<Map<string, Date>>;
  log: FastifyBaseLogger;
  now?: () => number;
} & SessionTimes;

export type SessionTimes = { graceMs?: number; lookEveryMs?: number };

/** Ends connections that outlive their session, which nothing else would: a long-lived socket is asked only once. */
export function createSessionClock({
  hub,
  endsOf,
  log,
  now = Date.now,
  graceMs = GRACE_MS,
  lookEveryMs = LOOK_EVERY_MS,
}: SessionClockPorts) {
  /** Of which end of its session a connection has been told, and when. A renewal gives it another end. */
  const warned = new WeakMap<Connection, { of: number; at: number }>();
  function stepOf(connection: Connection): 'warn' | 'wait' | 'close' {
    const warning = warned.get(connection);
    if (warning?.of !== connection.sessionEndsAt) return 'warn';
    return now() - warning.at < graceMs ? 'wait' : 'close';
  }

  /** Sessions in use are prolonged by requests, so what was known when the connection was made may be old. */
  async function refresh(connections: Connection[]) {
    const ids = connections.flatMap(({ person }) => (person ? [person.sessionId] : []));
    const ends = await endsOf([...new Set(ids)]);
    for (const connection of connections) {
      const endsAt = connection.person && ends.get(connection.person.sessionId);
      if (endsAt) connection.sessionEndsAt = endsAt.getTime();
    }
  }

  async function look() {
    const over = [...hub.connections()].filter(({ sessionEndsAt }) => sessionEndsAt <= now());
    const due = over.filter((connection) => stepOf(connection) !== 'wait');
    if (due.length === 0) return;
    await refresh(due);
    for (const connection of due) {
      const { sessionEndsAt } = connection;
      if (sessionEndsAt > now()) continue;
      if (stepOf(connection) === 'close') {
        connection.close('unauthenticated');
        continue;
      }
      warned.set(connection, { of: sessionEndsAt, at: now() });
      connection.expiring(graceMs);
    }
  }

  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => log.warn({ err: error }, 'sessions could not be looked at'))
      .finally(() => (looking = false));
  }, lookEveryMs).unref();

  return {
    look,
    async lookAgain(connection: Connection): Promise<RenewAck> {
      await refresh([connection]);
      return connection.sessionEndsAt > now()
        ? { ok: true, expiresAt: new Date(connection.sessionEndsAt).toISOString() }
        : { ok: false, code: 'unauthenticated' };
    },
    stop: () => clearInterval(timer),
  };
}
export type SessionClock = ReturnType<typeof createSessionClock>;

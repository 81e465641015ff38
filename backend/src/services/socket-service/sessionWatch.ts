import type { Connection } from './hub/connection.ts';
import type { Hub } from './hub/createHub.ts';

export type OnSessionRevoked = (listener: (revoked: { sessionId: string }) => void) => () => void;

/** A handshake that was under way when its session ended is over long before this. */
const REMEMBERED_MS = 60_000;

/** Ends the connections of a session that is revoked, also those that are only just being made. */
export function createSessionWatch(hub: Hub, onSessionRevoked: OnSessionRevoked) {
  const revoked = new Map<string, number>();

  const stop = onSessionRevoked(({ sessionId }) => {
    const now = Date.now();
    for (const [id, at] of revoked) if (at < now - REMEMBERED_MS) revoked.delete(id);
    revoked.set(sessionId, now);
    for (const connection of hub.connections()) {
      if (connection.person?.sessionId === sessionId) connection.close('unauthenticated');
    }
  });

  return {
    isRevoked: ({ person }: Pick<Connection, 'person'>): boolean =>
      person !== null && revoked.has(person.sessionId),
    stop,
  };
}
export type SessionWatch = ReturnType<typeof createSessionWatch>;

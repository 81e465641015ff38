import type { RenewAck } from '@studyspot/shared-events';
import type { Connection } from '../hub/connection.ts';
import { type AuthenticateSocket, identify, Refusal } from './identify.ts';
import type { SessionClock } from './sessionClock.ts';

export type RenewPorts = {
  authenticate: AuthenticateSocket;
  lookAgain: SessionClock['lookAgain'];
  /** Has this session ended a moment ago? */
  isRevoked: (known: Pick<Connection, 'person'>) => boolean;
};

/**
 * Lets a connection stand for longer: with a token of the same person, or, without one, because their session has been
 * prolonged meanwhile (a page's cookie is sent with requests only).
 */
export async function renew(
  connection: Connection,
  token: string | undefined,
  { authenticate, lookAgain, isRevoked }: RenewPorts,
): Promise<RenewAck> {
  const { person } = connection;
  if (!person) return { ok: false, code: 'unauthenticated' };
  if (token === undefined) return lookAgain(connection);
  try {
    const renewed = await identify({ token }, {}, authenticate);
    if (renewed.person?.userId !== person.userId) return { ok: false, code: 'forbidden' };
    // It may have ended while it was looked up: nobody would end this connection for it any more.
    if (isRevoked(renewed)) return { ok: false, code: 'unauthenticated' };
    connection.person = renewed.person;
    connection.sessionEndsAt = renewed.sessionEndsAt;
    return { ok: true, expiresAt: new Date(renewed.sessionEndsAt).toISOString() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code };
    throw error;
  }
}

import type { RenewAck } from '@studyspot/shared-events';
import type { Connection } from '../hub/connection.ts';
import { type AuthenticateSocket, identify, Refusal } from './identify.ts';
import type { SessionClock } from './sessionClock.ts';

/**
 * Lets a connection stand for longer: with a token of the same person, or, without one, because their session has been
 * prolonged meanwhile (a page's cookie is sent with requests only).
 */
export async function renew(
  connection: Connection,
  token: string | undefined,
  { authenticate, sessions }: { authenticate: AuthenticateSocket; sessions: SessionClock },
): Promise<RenewAck> {
  const { person } = connection;
  if (!person) return { ok: false, code: 'unauthenticated' };
  if (token === undefined) return sessions.lookAgain(connection);
  try {
    const renewed = await identify({ token }, {}, authenticate);
    if (renewed.person?.userId !== person.userId) return { ok: false, code: 'forbidden' };
    connection.person = renewed.person;
    connection.sessionEndsAt = renewed.sessionEndsAt;
    return { ok: true, expiresAt: new Date(renewed.sessionEndsAt).toISOString() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code };
    throw error;
  }
}

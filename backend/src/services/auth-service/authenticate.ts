import { isAPIError } from 'better-auth/api';
import { overloaded } from '../../errors.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import { type BetterAuth, mayRestYet } from './betterAuth.ts';
import type { SessionCache } from './sessionCache.ts';
import type { KnownSession, SocketSessions } from './socketSessions.ts';

const BEARER = /^bearer\s+(\S+)$/i;

/** The session cookie's value; other cookies may change without it being another session. */
function cookieNamed(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** What the library makes of a credential: the last word on one that is odd, expired or due to slide. */
async function askLibrary(
  auth: BetterAuth,
  headers: Record<string, string>,
  disableRefresh: boolean,
): Promise<KnownSession | null> {
  const found = await auth.api.getSession({
    headers: new Headers(headers),
    query: { disableRefresh },
  });
  if (!found) return null;
  const { user, session } = found;
  return {
    person: { userId: user.id, name: user.name, email: user.email, sessionId: session.id },
    expiresAt: session.expiresAt,
  };
}

/**
 * A bearer token, if one is sent, else the cookie: never both. A bearer session slides here; one in a cookie only
 * where the reply can renew the cookie as well, see `renewSession`. A session in force that is not to slide is one
 * statement of ours; all else is the library's to judge (decision 0060).
 */
export function createAuthenticate(
  auth: BetterAuth,
  sessions: SocketSessions,
  cache: SessionCache,
): AuthenticatePerson {
  async function lookUp(credential: { authorization: string } | { cookie: string }) {
    const isBearer = 'authorization' in credential;
    try {
      const known = await sessions.authenticate(credential);
      if (known && (!isBearer || mayRestYet(known.expiresAt))) return known;
      return await askLibrary(auth, credential, !isBearer);
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return null;
      // The library hides what failed; a session that could not be read is neither valid nor over.
      throw overloaded();
    }
  }

  return async ({ cookie, authorization }) => {
    const token = authorization && BEARER.exec(authorization)?.[1];
    if (token) {
      return cache.personOf(`bearer ${token}`, () => lookUp({ authorization: `Bearer ${token}` }));
    }
    const { name } = (await auth.$context).authCookies.sessionToken;
    const value = cookie && cookieNamed(cookie, name);
    if (!value) return null;
    return cache.personOf(`cookie ${value}`, () => lookUp({ cookie: `${name}=${value}` }));
  };
}

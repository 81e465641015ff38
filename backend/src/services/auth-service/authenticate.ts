import { isAPIError } from 'better-auth/api';
import { overloaded } from '../../errors.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import type { BetterAuth } from './betterAuth.ts';
import type { Lookup, SessionCache } from './sessionCache.ts';

const BEARER = /^bearer\s+(\S+)$/i;

/** The session cookie's value; other cookies may change without it being another session. */
function cookieNamed(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/**
 * A bearer token, if one is sent, else the cookie: never both. A bearer session slides here; one in a cookie only
 * where the reply can renew the cookie as well, see `renewSession`.
 */
export function createAuthenticate(auth: BetterAuth, cache: SessionCache): AuthenticatePerson {
  const lookupBy =
    (headers: Record<string, string>, disableRefresh: boolean): Lookup =>
    async () => {
      try {
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
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return null;
        // The library hides what failed; a session that could not be read is neither valid nor over.
        throw overloaded();
      }
    };

  return async ({ cookie, authorization }) => {
    const token = authorization && BEARER.exec(authorization)?.[1];
    if (token) {
      return cache.personOf(
        `bearer ${token}`,
        lookupBy({ authorization: `Bearer ${token}` }, false),
      );
    }
    const { name } = (await auth.$context).authCookies.sessionToken;
    const value = cookie && cookieNamed(cookie, name);
    if (!value) return null;
    return cache.personOf(`cookie ${value}`, lookupBy({ cookie: `${name}=${value}` }, true));
  };
}

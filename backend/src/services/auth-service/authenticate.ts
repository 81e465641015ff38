import { isAPIError } from 'better-auth/api';
import type { Sql } from '../../db.ts';
import { overloaded } from '../../errors.ts';
import type { AuthenticatePerson } from '../../plugins/authentication.ts';
import { type BetterAuth, mayRestYet } from './betterAuth.ts';
import { type FoundSession, readSession } from './readSession.ts';
import type { SessionCache } from './sessionCache.ts';
import { verifiedToken } from './signedToken.ts';

const BEARER = /^bearer\s+(\S+)$/i;

/** The session cookie's value; other cookies may change without it being another session. */
function cookieNamed(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** What the library makes of a credential: the last word on what is odd, expired or due to slide. */
async function askLibrary(
  auth: BetterAuth,
  headers: Record<string, string>,
  disableRefresh: boolean,
): Promise<FoundSession | null> {
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
 * where the reply can renew the cookie as well, see `renewSession`. What is well signed, in force and not due to slide
 * is one statement of our own; everything else is the library's business (decision 0060).
 */
export function createAuthenticate(
  auth: BetterAuth,
  sql: Sql,
  cache: SessionCache,
): AuthenticatePerson {
  async function lookUp(
    token: string | undefined,
    isUsable: (expiresAt: Date) => boolean,
    askInstead: () => Promise<FoundSession | null>,
  ): Promise<FoundSession | null> {
    try {
      const found = token && (await readSession(sql, token));
      return found && isUsable(found.expiresAt) ? found : await askInstead();
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return null;
      // The library hides what failed; a session that could not be read is neither valid nor over.
      throw overloaded();
    }
  }

  return async ({ cookie, authorization }) => {
    const bearer = authorization && BEARER.exec(authorization)?.[1];
    const { authCookies, secret } = await auth.$context;
    if (bearer) {
      return cache.personOf(`bearer ${bearer}`, () =>
        lookUp(bearer.includes('.') ? verifiedToken(bearer, secret) : bearer, mayRestYet, () =>
          askLibrary(auth, { authorization: `Bearer ${bearer}` }, false),
        ),
      );
    }
    const { name } = authCookies.sessionToken;
    const value = cookie && cookieNamed(cookie, name);
    if (!value) return null;
    return cache.personOf(`cookie ${value}`, () =>
      lookUp(
        verifiedToken(value, secret),
        (expiresAt) => expiresAt.getTime() > Date.now(),
        () => askLibrary(auth, { cookie: `${name}=${value}` }, true),
      ),
    );
  };
}

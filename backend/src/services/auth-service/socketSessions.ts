import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { Person } from '../../plugins/authentication.ts';
import { gather } from '../../utils/gather.ts';

export type KnownSession = { person: Person; expiresAt: Date };
type Row = {
  id: string;
  token: string;
  expires_at: Date;
  user_id: string;
  name: string;
  email: string;
};

const SESSIONS = `
  SELECT session.id, token, expires_at, user_id, name, email
  FROM session JOIN app_user ON app_user.id = user_id
  WHERE expires_at > now() AND token`;
/** Of one there is a statement of its own: PostgreSQL plans a list anew each time, and that costs more than the look-up. */
const sessionsOf = (tokens: string[]) =>
  tokens.length === 1
    ? { name: 'session-of', text: `${SESSIONS} = $1`, values: tokens }
    : { name: 'sessions-of', text: `${SESSIONS} = ANY ($1)`, values: [tokens] };
const BEARER = /^bearer\s+(\S+)$/i;
const COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/;

/** `token.signature` as better-auth signs its cookies (HMAC-SHA-256, base64): the token, if the signature is ours. */
function unsign(signed: string, secret: string): string | undefined {
  const dot = signed.lastIndexOf('.');
  const token = signed.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** A session's token: signed in a cookie, plain or signed as a bearer's. */
function tokenOf(
  { cookie, authorization }: { cookie?: string | undefined; authorization?: string | undefined },
  secret: string,
): string | undefined {
  const bearer = authorization && BEARER.exec(authorization)?.[1];
  const given = decoded(bearer || (cookie && COOKIE.exec(cookie)?.[1]) || '');
  // The database refuses a NUL, and with it the statement in which others ask too.
  if (given === '' || given.includes('\0')) return undefined;
  return given.includes('.') ? unsign(given, secret) : bearer ? given : undefined;
}

/**
 * Sessions as they stand in the database, and all who are asked for at about the same time in one query. It does not
 * make a session last longer: a connection never does, and a request asks the library for that.
 */
export function createSocketSessions(pool: pg.Pool, secret: string, gatherMs?: number) {
  const read = gather(
    async (tokens: string[]) => {
      const { rows } = await pool.query<Row>(sessionsOf(tokens));
      return new Map(
        rows.map((row) => [
          row.token,
          {
            person: { userId: row.user_id, name: row.name, email: row.email, sessionId: row.id },
            expiresAt: row.expires_at,
          },
        ]),
      );
    },
    undefined,
    gatherMs,
  );

  return {
    async authenticate(credentials: Parameters<typeof tokenOf>[0]): Promise<KnownSession | null> {
      const token = tokenOf(credentials, secret);
      return token ? ((await read([token])).get(token) ?? null) : null;
    },
    /** When these sessions end by now; those that are over are left out. */
    async endsOf(sessionIds: string[]): Promise<Map<string, Date>> {
      const { rows } = await pool.query<{ id: string; expires_at: Date }>(
        'SELECT id, expires_at FROM session WHERE id = ANY ($1::uuid[]) AND expires_at > now()',
        [sessionIds],
      );
      return new Map(rows.map(({ id, expires_at: endsAt }) => [id, endsAt]));
    },
  };
}
export type SocketSessions = ReturnType<typeof createSocketSessions>;

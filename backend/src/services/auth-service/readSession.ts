import type { Sql } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';

export type FoundSession = { person: Person; expiresAt: Date };

type Row = { id: string; expiresAt: Date; userId: string; name: string; email: string };

/** The session of this token and whose it is, expired or not; undefined if there is none. */
export async function readSession(sql: Sql, token: string): Promise<FoundSession | undefined> {
  const [row] = await sql<Row>({
    name: 'session-of-token',
    text: `SELECT s.id, s.expires_at AS "expiresAt", u.id AS "userId", u.name, u.email
      FROM session s JOIN app_user u ON u.id = s.user_id WHERE s.token = $1`,
    values: [token],
  });
  if (!row) return undefined;
  const { id: sessionId, expiresAt, ...who } = row;
  return { person: { ...who, sessionId }, expiresAt };
}

import type { BookingHistory } from '@studyspot/shared-events';
import { type Database, sqlOnPool } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { openBooking } from './access.ts';

type Entry = {
  at: Date;
  action: string;
  actorUserId: string | null;
  actorName: string | null;
  details: Record<string, unknown>;
};

/** A booking's story, the oldest line first. Its owner reads the library's name for its members. */
export async function readHistory(
  db: Database,
  person: Person,
  id: string,
): Promise<BookingHistory> {
  const sql = sqlOnPool(db.pool);
  const { row, isMember } = await openBooking(db.prisma, sql, person, id);
  const entries = await sql<Entry>({
    name: 'booking-history',
    text: `SELECT e.at, e.action, e.actor_user_id AS "actorUserId", u.name AS "actorName", e.details
      FROM audit_entry e LEFT JOIN app_user u ON u.id = e.actor_user_id
      WHERE e.subject_id = $1::uuid ORDER BY e.at, e.id`,
    values: [id],
  });
  const nameOf = ({ actorUserId, actorName }: Entry) =>
    isMember || actorUserId === null || actorUserId === person.userId ? actorName : row.libraryName;
  return {
    items: entries.map((entry) => ({
      at: entry.at.toISOString(),
      action: entry.action,
      actorName: nameOf(entry),
      details: entry.details,
    })),
  };
}

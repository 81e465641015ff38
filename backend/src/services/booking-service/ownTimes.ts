import type { Sql } from '../../db.ts';
import type { Window } from '../library-service/halls.ts';
import type { Wanted } from './seatTaken.ts';

export type OwnTime = {
  seatId: string;
  from: Date;
  to: Date;
  /** Of the booking that would move: it does not count. */
  isMoving: boolean;
};

/** What this person has in the window, and what the booking that would move has. */
export async function ownTimes(
  sql: Sql,
  { userId, bookingId }: Pick<Wanted, 'userId' | 'bookingId'>,
  { from, to }: Window,
  now: Date,
): Promise<OwnTime[]> {
  if (userId === null && bookingId === null) return [];
  return sql<OwnTime>({
    name: 'own-times',
    text: `SELECT seat_id AS "seatId", starts_at AS "from", ends_at AS "to",
        booking_id IS NOT DISTINCT FROM $2::uuid AS "isMoving"
      FROM claim
      WHERE active AND (user_id = $1::uuid OR booking_id = $2::uuid)
        AND (hold_expires_at IS NULL OR hold_expires_at > $5::timestamptz)
        AND tstzrange(starts_at, ends_at, '[)') && tstzrange($3::timestamptz, $4::timestamptz, '[)')`,
    values: [userId, bookingId, new Date(from), new Date(to), now],
  });
}

import { type MyBookings, type MyBookingsQuery, userRoom } from '@studyspot/shared-events';
import type * as z from 'zod/mini';
import { type Database, sqlOnPool } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { type BookingRow, SELECT_BOOKING } from './bookingRow.ts';
import { readNow } from './clock.ts';
import { pageOf, readPlace } from './pageOf.ts';
import { presentBooking } from './presentBooking.ts';

/** Still to come or going on, at `$2`. A hold that ran out is over, swept or not. */
const IS_LIVE = `(b.ends_at > $2::timestamptz AND (b.state IN ('confirmed', 'checked_in')
  OR (b.state = 'held' AND b.hold_expires_at > $2::timestamptz)))`;

/** What comes next first; what has been, the latest first. */
const SCOPES = {
  upcoming: `${IS_LIVE} AND (b.starts_at, b.id) > ($3::timestamptz, $4::uuid)
    ORDER BY b.starts_at, b.id`,
  past: `NOT ${IS_LIVE} AND (b.starts_at, b.id) < ($3::timestamptz, $4::uuid)
    ORDER BY b.starts_at DESC, b.id DESC`,
};
const BEFORE_ALL = ['2000-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000'] as const;
const AFTER_ALL = ['2300-01-01T00:00:00Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export async function listMine(
  db: Database,
  person: Person,
  { scope, limit, cursor }: z.infer<typeof MyBookingsQuery>,
): Promise<MyBookings> {
  const positions = await positionsOf(db.prisma, [userRoom(person.userId)]);
  const sql = sqlOnPool(db.pool);
  const now = await readNow(sql);
  const start = scope === 'upcoming' ? BEFORE_ALL : AFTER_ALL;
  const after = cursor ? readPlace(cursor) : start;
  const rows = await sql<BookingRow>({
    name: `my-${scope}-bookings`,
    text: `${SELECT_BOOKING} WHERE b.user_id = $1::uuid AND ${SCOPES[scope]} LIMIT $5::int`,
    values: [person.userId, now, after[0], after[1], limit + 1],
  });
  return { ...pageOf(rows.map(presentBooking), limit), now: now.toISOString(), positions };
}

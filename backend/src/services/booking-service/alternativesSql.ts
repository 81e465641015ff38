import type { Sql } from '../../db.ts';
import type { Span } from '../library-service/openingTimes.ts';
import type { Wanted } from './seatTaken.ts';

/** What `claim c` takes at `$now`, leaving aside the booking that would move. */
const COUNTS = `c.active AND (c.hold_expires_at IS NULL OR c.hold_expires_at > $4::timestamptz)
  AND c.booking_id IS DISTINCT FROM $6::uuid`;

/**
 * Active seats that are free for all of the time, those of the same zone and kind first, then by
 * distance on the plan. The library's claims are read once through the index on (library, start);
 * none is longer than 25 hours (`claim_fits_a_day`). None if the person is elsewhere at that time.
 */
export const nearbySeats = (
  sql: Sql,
  { seatId, freeFrom, endsAt, userId, bookingId }: Wanted,
  now: Date,
  most: number,
) =>
  sql<{ id: string; label: string }>({
    name: 'nearby-seats',
    text: `WITH wanted AS (SELECT * FROM seat WHERE id = $1::uuid),
      taken AS MATERIALIZED (
        SELECT c.seat_id FROM claim c
        WHERE c.library_id = (SELECT library_id FROM wanted) AND ${COUNTS}
          AND c.starts_at > $2::timestamptz - interval '25 hours'
          AND c.starts_at < $3::timestamptz AND c.ends_at > $2::timestamptz)
      SELECT s.id, s.label FROM seat s JOIN wanted ON wanted.library_id = s.library_id
      WHERE s.state = 'active' AND s.id <> wanted.id AND s.id NOT IN (SELECT seat_id FROM taken)
        AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.user_id = $5::uuid AND ${COUNTS}
          AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange($2::timestamptz, $3::timestamptz, '[)'))
      ORDER BY (s.zone_id = wanted.zone_id AND s.kind = wanted.kind) DESC, (s.kind = wanted.kind) DESC,
        (s.x - wanted.x) ^ 2 + (s.y - wanted.y) ^ 2, s.label
      LIMIT $7::int`,
    values: [seatId, freeFrom, endsAt, now, userId, bookingId, most],
  });

/** When the seat, or the person, is taken within the window. */
export const occupiedTimes = (
  sql: Sql,
  { seatId, userId, bookingId }: Wanted,
  { from, to }: Span,
  now: Date,
) =>
  sql<{ from: Date; to: Date }>({
    name: 'occupied-times',
    text: `SELECT c.starts_at AS "from", c.ends_at AS "to" FROM claim c
      WHERE (c.seat_id = $1::uuid OR c.user_id = $5::uuid) AND ${COUNTS}
        AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange($2::timestamptz, $3::timestamptz, '[)')
      ORDER BY c.starts_at`,
    values: [seatId, from, to, now, userId, bookingId],
  });

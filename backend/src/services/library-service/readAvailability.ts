import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { malformed, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { isOpenThroughout } from './openingTimes.ts';
import { scheduleOf } from './present.ts';
import { OPENING_COLUMNS, type OpeningRow } from './readDay.ts';
import { viewerOfLibrary } from './readLibrary.ts';

const LONGEST_WINDOW_HOURS = 24;
const HOUR_MS = 3_600_000;

function checkWindow(from: Date, to: Date) {
  if (from >= to) throw malformed('from must come before to');
  if (to.getTime() - from.getTime() > LONGEST_WINDOW_HOURS * HOUR_MS) {
    throw malformed(`The window may span at most ${LONGEST_WINDOW_HOURS} hours`);
  }
}

/**
 * An `Availability` as JSON text. `until` of a seat that is not free is the end of the unbroken time
 * it is taken for, as far as 12 hours past the window; of a free one the next claim's start, if that
 * is within 12 hours of `from`. A hold that ran out occupies nothing, swept or not.
 */
export async function readAvailability(
  db: PrismaClient,
  sql: Sql,
  person: Person | null,
  libraryId: string,
  window: { from: string; to: string },
): Promise<string> {
  const from = new Date(window.from);
  const to = new Date(window.to);
  checkWindow(from, to);
  const [row] = await sql<OpeningRow>({
    name: 'library-availability',
    text: `WITH clock AS MATERIALIZED (SELECT studyspot_now() AS now),
      taken AS (
        SELECT c.seat_id, range_agg(tstzrange(c.starts_at, c.ends_at, '[)')) AS times,
          (array_agg(c.kind ORDER BY c.starts_at) FILTER (WHERE c.starts_at < $3))[1] AS kind,
          min(c.starts_at) AS first_start
        FROM claim c, clock
        WHERE c.library_id = $1::uuid AND c.active AND c.starts_at < $3::timestamptz + interval '12 hours'
          AND c.starts_at > $2::timestamptz - interval '25 hours' AND c.ends_at > $2
          AND (c.hold_expires_at IS NULL OR c.hold_expires_at > clock.now)
        GROUP BY c.seat_id)
      SELECT ${OPENING_COLUMNS}, (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'seatId', s.id, 'status', verdict.status, 'until', iso_instant(verdict.until)) ORDER BY s.id), '[]')::text
          FROM seat s LEFT JOIN taken t ON t.seat_id = s.id, LATERAL (
            SELECT 'closed' AS status, NULL::timestamptz AS until WHERE s.state <> 'active'
            UNION ALL
            SELECT CASE t.kind WHEN 'hold' THEN 'held' WHEN 'booking' THEN 'booked' ELSE 'blocked' END,
              (SELECT upper(r) FROM unnest(t.times) AS r WHERE r && tstzrange($2, $3) ORDER BY r LIMIT 1)
            WHERE s.state = 'active' AND t.kind IS NOT NULL
            UNION ALL
            SELECT 'free', t.first_start
            WHERE s.state = 'active' AND t.kind IS NULL AND t.first_start < $2::timestamptz + interval '12 hours'
          ) AS verdict
          WHERE s.library_id = l.id AND s.retired_at IS NULL) AS seats
      FROM library l WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId, from, to],
  });
  if (!row) throw notFound('This library');
  await viewerOfLibrary(db, person, row);
  const open = isOpenThroughout(scheduleOf(row), from, to);
  return `{"from":"${from.toISOString()}","to":"${to.toISOString()}","open":${open},"planVersion":${row.planVersion},"positions":${row.positions},"seats":${row.seats}}`;
}

import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import type { LibraryRow } from './libraryRow.ts';
import { openOnDate } from './openingTimes.ts';
import { presentSpan, scheduleOf } from './present.ts';
import { viewerOfLibrary } from './readLibrary.ts';

/** What decides whether a library is open, from `library l`. */
export const OPENING_COLUMNS = `
  l.id, l.tenant_id AS "tenantId", l.state::text, l.time_zone AS "timeZone", l.plan_version AS "planVersion",
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'weekday', h.weekday, 'opensMinute', h.opens_minute, 'closesMinute', h.closes_minute)), '[]')
    FROM opening_hours h WHERE h.library_id = l.id) AS hours,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'startsAt', iso_instant(c.starts_at),
      'endsAt', iso_instant(c.ends_at), 'reason', c.reason)), '[]')
    FROM closure c WHERE c.library_id = l.id) AS closures,
  room_positions('library:' || l.id)::text AS positions`;

export type OpeningRow = Pick<
  LibraryRow,
  'id' | 'tenantId' | 'state' | 'timeZone' | 'planVersion' | 'hours' | 'closures'
> & { positions: string; seats: string };

/**
 * A `LibraryDay` as JSON text. One statement, so that positions and state are of one moment, and the
 * claims of the whole hall are read once; `busy_interval` is also what writes `seat:availability`.
 */
export async function readDay(
  db: PrismaClient,
  sql: Sql,
  person: Person | null,
  libraryId: string,
  date: string,
): Promise<string> {
  const [row] = await sql<OpeningRow & { now: Date }>({
    name: 'library-day',
    text: `WITH clock AS MATERIALIZED (
        SELECT studyspot_now() AS now, local_day($2::date, time_zone) AS day FROM library WHERE id = $1::uuid)
      SELECT ${OPENING_COLUMNS}, clock.now, (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'seatId', seat_id, 'version', version, 'busy', busy) ORDER BY seat_id), '[]')::text
          FROM (SELECT s.id AS seat_id, s.availability_version AS version,
              jsonb_agg(busy_interval(c) ORDER BY c.starts_at) AS busy
            FROM claim c JOIN seat s ON s.id = c.seat_id
            WHERE c.library_id = l.id AND c.active AND c.starts_at < upper(clock.day)
              AND c.starts_at > lower(clock.day) - interval '25 hours' AND c.ends_at > lower(clock.day)
              AND (c.hold_expires_at IS NULL OR c.hold_expires_at > clock.now)
            GROUP BY s.id) AS taken) AS seats
      FROM library l, clock WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId, date],
  });
  if (!row) throw notFound('This library');
  await viewerOfLibrary(db, person, row);
  const open = JSON.stringify(openOnDate(scheduleOf(row), date).map(presentSpan));
  return `{"date":"${date}","now":"${row.now.toISOString()}","open":${open},"planVersion":${row.planVersion},"positions":${row.positions},"seats":${row.seats}}`;
}

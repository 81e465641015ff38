import type { PrismaClient } from '@studyspot/prisma';
import type { Sql } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { createWhileUnchanged, type Reading, SNAPSHOT } from '../../utils/whileUnchanged.ts';
import type { LibraryRow } from './libraryRow.ts';
import { openOnDate } from './openingTimes.ts';
import { presentSpan, scheduleOf } from './present.ts';
import { admitViewer } from './readLibrary.ts';

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

type Day = Pick<OpeningRow, 'id' | 'tenantId' | 'state'> & {
  jsonBeforeNow: string;
  jsonAfterNow: string;
};
type DayRow = OpeningRow & { snapshot: string; now: Date; until: Date | null };

const MOST_DAYS = 100;

/**
 * One statement, so that positions and state are of one moment, and the claims of the whole hall are read once;
 * `busy_interval` is also what writes `seat:availability`.
 */
async function loadDay(
  sql: Sql,
  libraryId: string,
  date: string,
): Promise<Reading<Day> | undefined> {
  const [row] = await sql<DayRow>({
    name: 'library-day',
    text: `WITH clock AS MATERIALIZED (
        SELECT studyspot_now() AS now, local_day($2::date, time_zone) AS day FROM library WHERE id = $1::uuid)
      SELECT ${OPENING_COLUMNS}, ${SNAPSHOT} AS snapshot, clock.now, taken.*
      FROM library l, clock, LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
            'seatId', seat_id, 'version', version, 'busy', busy) ORDER BY seat_id), '[]')::text AS seats, min(until) AS until
          FROM (SELECT s.id AS seat_id, s.availability_version AS version,
              jsonb_agg(busy_interval(c) ORDER BY c.starts_at) AS busy, min(c.hold_expires_at) AS until
            FROM claim c JOIN seat s ON s.id = c.seat_id
            WHERE c.library_id = l.id AND c.active AND c.starts_at < upper(clock.day)
              AND c.starts_at > lower(clock.day) - interval '25 hours' AND c.ends_at > lower(clock.day)
              AND (c.hold_expires_at IS NULL OR c.hold_expires_at > clock.now)
            GROUP BY s.id) AS by_seat) AS taken
      WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId, date],
  });
  if (!row) return undefined;
  const { id, tenantId, state, snapshot, now, until } = row;
  const open = JSON.stringify(openOnDate(scheduleOf(row), date).map(presentSpan));
  const jsonBeforeNow = `{"date":"${date}","now":"`;
  const jsonAfterNow = `","open":${open},"planVersion":${row.planVersion},"positions":${row.positions},"seats":${row.seats}}`;
  return { value: { id, tenantId, state, jsonBeforeNow, jsonAfterNow }, snapshot, now, until };
}

export type ReadDay = (person: Person | null, libraryId: string, date: string) => Promise<string>;

/** Answers a `LibraryDay` as JSON text. */
export function createReadDay(db: PrismaClient, sql: Sql): ReadDay {
  const days = createWhileUnchanged<Day>(sql, MOST_DAYS);

  return async (person, libraryId, date) => {
    const known = await days(`${libraryId} ${date}`, () => loadDay(sql, libraryId, date));
    if (!known) throw notFound('This library');
    const { value: day, now } = known;
    await admitViewer(db, person, day);
    return `${day.jsonBeforeNow}${now.toISOString()}${day.jsonAfterNow}`;
  };
}

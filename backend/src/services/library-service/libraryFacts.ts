import type { LibraryState, SeatState } from '@studyspot/shared-events';
import type { Sql } from '../../db.ts';
import type { PricePlan } from '../pricing-service/price.ts';
import type { WeeklyHours } from './openingTimes.ts';

export type SeatFacts = {
  id: string;
  label: string;
  kind: string;
  zoneName: string;
  state: SeatState;
  x: number;
  y: number;
};

/**
 * Everything that a booking rule reads. All of it but the seat's `state` may be cached by the
 * library's `version`, which rises with every change of any of it. Fits `openIntervals` and `quote`.
 */
export type LibraryFacts = {
  id: string;
  tenantId: string;
  name: string;
  timeZone: string;
  currency: string;
  state: LibraryState;
  version: number;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  maxDaysAhead: number;
  hours: WeeklyHours[];
  /** Those that have not ended yet. */
  closures: { startsAt: Date; endsAt: Date; reason: string }[];
  /** Those in force. */
  feePlans: PricePlan[];
};

type Row = {
  library: Omit<LibraryFacts, 'hours' | 'closures' | 'feePlans'>;
  seat: SeatFacts | null;
  hours: WeeklyHours[];
  closures: { startsAt: string; endsAt: string; reason: string }[];
  feePlans: PricePlan[];
};

const FACTS = `
  SELECT jsonb_build_object(
      'id', l.id, 'tenantId', l.tenant_id, 'name', l.name, 'timeZone', l.time_zone, 'currency', l.currency,
      'state', l.state, 'version', l.version, 'stepMinutes', l.step_minutes, 'minMinutes', l.min_minutes,
      'maxMinutes', l.max_minutes, 'maxDaysAhead', l.max_days_ahead) AS library,
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object(
      'id', s.id, 'label', s.label, 'kind', s.kind, 'state', s.state, 'x', s.x, 'y', s.y,
      'zoneName', (SELECT z.name FROM zone z WHERE z.id = s.zone_id)) END AS seat,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'weekday', weekday, 'opensMinute', opens_minute, 'closesMinute', closes_minute)), '[]')
      FROM opening_hours WHERE library_id = l.id) AS hours,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'startsAt', iso_instant(starts_at), 'endsAt', iso_instant(ends_at), 'reason', reason)), '[]')
      FROM closure WHERE library_id = l.id AND ends_at > studyspot_now()) AS closures,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'seatKind', seat_kind, 'amountMinorPerHour', amount_minor_per_hour, 'version', version)), '[]')
      FROM fee_plan WHERE library_id = l.id AND is_active) AS "feePlans"`;

const toFacts = ({ library, hours, closures, feePlans }: Row): LibraryFacts => ({
  ...library,
  hours,
  closures: closures.map(({ startsAt, endsAt, reason }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    reason,
  })),
  feePlans,
});

/** One round trip; undefined if there is no such library. Drafts as well: ask `state`. */
export async function loadLibraryFacts(
  sql: Sql,
  libraryId: string,
): Promise<LibraryFacts | undefined> {
  const [row] = await sql<Row>({
    name: 'library-facts',
    text: `${FACTS} FROM library l LEFT JOIN seat s ON false WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId],
  });
  return row && toFacts(row);
}

/** The seat and the facts of its library in one round trip; undefined if there is no such seat. */
export async function loadSeatFacts(
  sql: Sql,
  seatId: string,
): Promise<{ library: LibraryFacts; seat: SeatFacts } | undefined> {
  const [row] = await sql<Row>({
    name: 'seat-facts',
    text: `${FACTS} FROM seat s JOIN library l ON l.id = s.library_id
      WHERE s.id = $1::uuid AND s.retired_at IS NULL AND l.deleted_at IS NULL`,
    values: [seatId],
  });
  return row?.seat ? { library: toFacts(row), seat: row.seat } : undefined;
}

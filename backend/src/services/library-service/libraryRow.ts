import type { Amenity, LibraryState } from '@studyspot/shared-events';
import type { QueryResultRow } from 'pg';
import type { WeeklyHours } from './openingTimes.ts';

type ClosureRow = { id: string; startsAt: string; endsAt: string; reason: string };

export type LibraryRow = QueryResultRow & {
  id: string;
  tenantId: string;
  name: string;
  description: string;
  addressLine: string;
  city: string;
  postcode: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
  website: string | null;
  timeZone: string;
  currency: string;
  amenities: Amenity[];
  state: LibraryState;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  maxDaysAhead: number;
  planVersion: number;
  version: number;
  hours: WeeklyHours[];
  closures: ClosureRow[];
  seatCount: number;
};

/** The columns of a `LibraryRow` from `library l`. */
export const LIBRARY_COLUMNS = `
  l.id, l.tenant_id AS "tenantId", l.name, l.description, l.address_line AS "addressLine", l.city, l.postcode,
  l.country, l.latitude, l.longitude, l.website, l.time_zone AS "timeZone", l.currency, l.amenities, l.state::text,
  l.step_minutes AS "stepMinutes", l.min_minutes AS "minMinutes", l.max_minutes AS "maxMinutes",
  l.max_days_ahead AS "maxDaysAhead", l.plan_version AS "planVersion", l.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'weekday', h.weekday, 'opensMinute', h.opens_minute, 'closesMinute', h.closes_minute)
      ORDER BY h.weekday, h.opens_minute), '[]')
    FROM opening_hours h WHERE h.library_id = l.id) AS hours,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'startsAt', iso_instant(c.starts_at),
      'endsAt', iso_instant(c.ends_at), 'reason', c.reason) ORDER BY c.starts_at, c.id), '[]')
    FROM closure c WHERE c.library_id = l.id AND c.ends_at > studyspot_now()) AS closures,
  (SELECT count(*)::int FROM seat s WHERE s.library_id = l.id AND s.retired_at IS NULL) AS "seatCount"`;

export type SummaryRow = LibraryRow & {
  now: Date;
  activeSeats: number;
  busySeats: number;
  fromAmountMinorPerHour: number | null;
  distanceKm: number | null;
};

/** The hourly price of the cheapest seat of `library l`; null when that is nothing. */
export const CHEAPEST_HOUR = `
  (SELECT nullif(min(coalesce(own.amount_minor_per_hour, common.amount_minor_per_hour, 0)), 0)
    FROM (SELECT DISTINCT kind FROM seat WHERE library_id = l.id AND retired_at IS NULL) kinds
    LEFT JOIN fee_plan own ON own.library_id = l.id AND own.is_active AND own.seat_kind = kinds.kind
    LEFT JOIN fee_plan common ON common.library_id = l.id AND common.is_active AND common.seat_kind IS NULL)`;

export const ACTIVE_SEATS = `
  (SELECT count(*)::int FROM seat s WHERE s.library_id = l.id AND s.state = 'active')`;

/** Active seats of `library l` that something occupies at `clock.now`; 25 hours: claim_fits_a_day. */
export const BUSY_SEATS = `
  (SELECT count(DISTINCT c.seat_id)::int FROM claim c JOIN seat s ON s.id = c.seat_id AND s.state = 'active'
    WHERE c.library_id = l.id AND c.active AND c.starts_at <= clock.now AND c.starts_at > clock.now - interval '25 hours'
      AND c.ends_at > clock.now AND (c.hold_expires_at IS NULL OR c.hold_expires_at > clock.now))`;

/** The columns of a `SummaryRow` from `library l` and `clock(now)`, but for the distance. */
export const SUMMARY_COLUMNS = `${LIBRARY_COLUMNS}, clock.now,
  ${ACTIVE_SEATS} AS "activeSeats", ${BUSY_SEATS} AS "busySeats", ${CHEAPEST_HOUR} AS "fromAmountMinorPerHour"`;

/** One reading of the clock for a whole statement. */
export const CLOCK = 'clock AS MATERIALIZED (SELECT studyspot_now() AS now)';

import type { Sql } from '../../db.ts';
import { type Reading, SNAPSHOT } from '../../utils/whileUnchanged.ts';
import { openIntervals, type Span } from './openingTimes.ts';
import { scheduleOf } from './present.ts';
import { OPENING_COLUMNS, type OpeningRow } from './readDay.ts';
import { type SeatTimes, seatTimes } from './seatsInWindow.ts';

/** A library, and what occupies its seats for some time. */
export type HallClaims = Pick<
  OpeningRow,
  'id' | 'tenantId' | 'state' | 'planVersion' | 'positions'
> & {
  /** Of the library's rules. */
  version: number;
  /** Within the range, as instants in milliseconds. */
  open: { from: number; to: number }[];
  /** Every seat about which there is something to say, in the order of their ids. */
  seats: ReadonlyMap<string, SeatTimes>;
};

type Row = Omit<OpeningRow, 'seats'> & {
  version: number;
  snapshot: string;
  now: Date;
  until: Date | null;
  closed: string[];
  retired: string[];
  claims: string;
};

/** A claim as `["<seat>","<kind>",<starts>,<ends>]`, in seconds: written as text, because JSON functions take twice as long. */
const CLAIM = `format('["%s","%s",%s,%s]', seat_id, kind, date_part('epoch', starts_at), date_part('epoch', ends_at))`;

/** The ids of the seats out of order for which this holds. */
const seatsWhere = (condition: string) =>
  `ARRAY(SELECT id::text FROM seat WHERE library_id = l.id AND state <> 'active' AND ${condition})`;

/**
 * All claims that touch the range, but for holds that have run out; undefined if there is no such library. One statement,
 * so that positions and claims are of one moment; 25 hours: `claim_fits_a_day`.
 */
export async function readHallClaims(
  sql: Sql,
  libraryId: string,
  { from, to }: Span,
): Promise<Reading<HallClaims> | undefined> {
  const [row] = await sql<Row>({
    name: 'hall-claims',
    text: `WITH clock AS MATERIALIZED (SELECT studyspot_now() AS now)
      SELECT ${OPENING_COLUMNS}, l.version, ${SNAPSHOT} AS snapshot, clock.now, taken.*,
        ${seatsWhere('retired_at IS NULL')} AS closed, ${seatsWhere('retired_at IS NOT NULL')} AS retired
      FROM library l, clock, LATERAL (
        SELECT '[' || coalesce(string_agg(${CLAIM}, ','), '') || ']' AS claims, min(hold_expires_at) AS until
        FROM claim
        WHERE library_id = l.id AND active AND starts_at < $3::timestamptz
          AND starts_at > $2::timestamptz - interval '25 hours' AND ends_at > $2
          AND (hold_expires_at IS NULL OR hold_expires_at > clock.now)) AS taken
      WHERE l.id = $1::uuid AND l.deleted_at IS NULL`,
    values: [libraryId, from, to],
  });
  if (!row) return undefined;
  const { id, tenantId, state, version, planVersion, positions, snapshot, now, until } = row;
  const value: HallClaims = {
    id,
    tenantId,
    state,
    version,
    planVersion,
    positions,
    open: openIntervals(scheduleOf(row), from, to).map((span) => ({
      from: span.from.getTime(),
      to: span.to.getTime(),
    })),
    seats: seatTimes(row.claims, row.closed, row.retired),
  };
  return { value, snapshot, now, until };
}

import { createPrismaClient } from '../../prisma/client.ts';
import { createNtuHall } from '../../prisma/seed/libraries.ts';
import type { TestDatabase } from '../../prisma/tools/testDatabase.ts';

export type BenchPerson = { id: string; name: string; token: string };
export type StudyHall = {
  tenantId: string;
  libraryId: string;
  /** All 822. */
  seatIds: string[];
  people: BenchPerson[];
  /** Nobody has booked anything from here on; as `Date.now()` counts. */
  freeFrom: number;
};

const PEOPLE = 2_000;
const DAY_MS = 24 * 3_600_000;
const DAYS_BOOKED = 30;
/** So that a bench does not run out of days to book. */
const MAX_DAYS_AHEAD = 366;

/** Signed-in people: the rows that signing up leaves, without the second of CPU that each password takes. */
const SIGN_IN = `
  WITH person AS (
    INSERT INTO app_user (name, email)
    SELECT 'Student ' || n, 'student' || n || '@bench.test' FROM generate_series(1, $1::int) AS n
    RETURNING id, name), session AS (
    INSERT INTO session (user_id, token, expires_at)
    SELECT id, replace(id::text, '-', ''), now() + interval '30 days' FROM person RETURNING user_id, token)
  SELECT id, name, token FROM person JOIN session ON user_id = id ORDER BY id`;

/**
 * Bookings of a year and of the weeks ahead: up to three sittings a day, of one to just under five hours, the past well
 * filled, the future the less the farther it is. About `$3` of them, in whose place chance has no say: it is the same
 * every time.
 */
const HISTORY = `
  WITH sitting AS MATERIALIZED (
    SELECT uuidv7() AS id, seat_id, starts_at, starts_at + make_interval(mins => 15 * (4 + (dice >> 20 & 1023) % 12)::int) AS ends_at
    FROM (SELECT id AS seat_id, row_number() OVER (ORDER BY label) AS n FROM seat WHERE library_id = $2) AS seat
    CROSS JOIN generate_series(-365, 21) AS day CROSS JOIN unnest('{8,13,18}'::int[]) AS hour
    CROSS JOIN LATERAL (SELECT hashtextextended(concat_ws(' ', n, day, hour), 42) AS dice) AS thrown
    CROSS JOIN LATERAL (SELECT (date_trunc('day', now() AT TIME ZONE 'Asia/Taipei') + make_interval(
      days => day, hours => hour, mins => 15 * ((dice >> 40 & 1023) % 5)::int)) AT TIME ZONE 'Asia/Taipei' AS starts_at) AS start
    WHERE (dice & 65535) / 65536.0 < $3::float8 / (371 * 3 * 822) * CASE WHEN day <= 0 THEN 1 ELSE exp(-day / 6.0) END),
  booked AS (
    INSERT INTO booking (id, tenant_id, library_id, seat_id, person_name, source, state, starts_at, ends_at,
      amount_minor, currency, ticket_code)
    SELECT id, $1, $2, seat_id, 'Guest', 'walk_in', (CASE WHEN ends_at < now() THEN 'completed' ELSE 'confirmed' END)::booking_state,
      starts_at, ends_at, 0, 'TWD', substr(md5(id::text), 1, 12) FROM sitting ORDER BY starts_at)
  INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, booking_id)
  SELECT $2, seat_id, 'booking', starts_at, ends_at, id FROM sitting ORDER BY starts_at`;

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** The study hall of the seed data, published, with so many bookings behind and before it, and people who are signed in. */
export async function openStudyHall(
  { pool }: TestDatabase,
  bookings: number,
): Promise<StudyHall & { bookings: number }> {
  // The clock is as in production: nobody may move it, and nobody asks whether it was moved.
  await pool.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I RESET studyspot.allow_clock_offset', current_database()); END $$`);
  const prisma = createPrismaClient(pool);
  const owner = await prisma.user.create({ data: { name: 'Owner', email: 'owner@bench.test' } });
  const { id: tenantId } = await prisma.tenant.create({ data: { name: 'Bench' } });
  const libraryId = await prisma.$transaction((tx) =>
    createNtuHall(tx, { tenantId, actorUserId: owner.id }),
  );
  await prisma.library.update({
    where: { id: libraryId },
    data: { maxDaysAhead: MAX_DAYS_AHEAD },
  });
  const seats = await pool.query('SELECT id FROM seat WHERE library_id = $1 ORDER BY label', [
    libraryId,
  ]);
  const people = await pool.query<BenchPerson>(SIGN_IN, [PEOPLE]);
  const { rowCount } = await pool.query(HISTORY, [tenantId, libraryId, bookings]);
  await pool.query('TRUNCATE outbox');
  await pool.query('VACUUM ANALYZE');
  return {
    tenantId,
    libraryId,
    seatIds: ids(seats.rows),
    people: people.rows,
    freeFrom: Math.ceil(Date.now() / DAY_MS + DAYS_BOOKED) * DAY_MS,
    bookings: rowCount ?? 0,
  };
}

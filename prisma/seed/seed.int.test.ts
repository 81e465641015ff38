import type pg from 'pg';
import { expect, inject, vi } from 'vitest';
import { verifyPassword } from '../../backend/src/services/auth-service/password.ts';
import { cloneTemplate } from '../tools/testDatabase.ts';
import { databaseTest } from '../tools/testFixtures.ts';
import { DEMO_PASSWORD } from './people.ts';
import { seed } from './index.ts';

/** A Wednesday: morning in Plymouth, evening in Taipei. */
const AN_ORDINARY_DAY = '2027-01-13T10:20:00Z';
const FIVE_DAYS_LATER = '2027-01-18T10:20:00Z';

/** Two or three seconds each where nothing else is going on. */
const SEEDS = { timeout: 90_000 };

const moveClock = (pool: pg.Pool, to: string) =>
  pool.query(
    `INSERT INTO test_clock (shift) VALUES ($1::timestamptz - clock_timestamp())
    ON CONFLICT (singleton) DO UPDATE SET shift = excluded.shift`,
    [to],
  );

/** One demo for the tests that only look at it. */
const demoTest = databaseTest.extend('demo', { scope: 'file' }, async ({}, { onCleanup }) => {
  const clone = await cloneTemplate(inject('templateUrl'));
  onCleanup(() => clone.drop());
  await moveClock(clone.pool, AN_ORDINARY_DAY);
  return { ...clone, first: await seed(clone.databaseUrl) };
});

demoTest(
  'the demo has real libraries and a floor that is lived in',
  SEEDS,
  async ({ demo: { pool, first } }) => {
    expect(first.isFirstTime).toBe(true);

    const { rows: libraries } = await pool.query<{ name: string; zone: string; seats: number }>(`
    SELECT l.name, l.time_zone AS zone, (SELECT count(*)::int FROM seat WHERE library_id = l.id) AS seats
    FROM library l WHERE state = 'published' ORDER BY l.name`);
    expect(libraries).toHaveLength(14);
    expect(libraries).toContainEqual({
      name: 'NTU Library Study Hall',
      zone: 'Asia/Taipei',
      seats: 822,
    });
    expect(Math.min(...libraries.map(({ seats }) => seats))).toBeGreaterThanOrEqual(20);

    const { rows: states } = await pool.query<{ state: string; hall: number }>(`
    SELECT b.state, count(*)::int AS hall FROM booking b JOIN library l ON l.id = b.library_id
    WHERE l.name LIKE 'NTU%' GROUP BY 1 ORDER BY 1`);
    expect(Object.fromEntries(states.map(({ state, hall }) => [state, hall > 4]))).toEqual({
      held: true,
      confirmed: true,
      checked_in: true,
      completed: true,
      cancelled: true,
      expired: true,
    });

    const { rows: soon } = await pool.query<{ count: number }>(`
    SELECT count(*)::int FROM booking b JOIN library l ON l.id = b.library_id
    WHERE l.name LIKE 'NTU%' AND b.state = 'confirmed'
      AND b.starts_at BETWEEN studyspot_now() AND studyspot_now() + interval '30 minutes'`);
    expect(soon[0]?.count).toBeGreaterThan(5);
  },
);

demoTest(
  'every booking that stands has its claim, of the same seat and time, and no other has',
  SEEDS,
  async ({ demo: { pool } }) => {
    const { rows } = await pool.query(`
    SELECT b.id FROM booking b LEFT JOIN claim c ON c.booking_id = b.id AND c.active
    WHERE (b.state IN ('held', 'confirmed', 'checked_in', 'completed')) <> (c.id IS NOT NULL)
      OR (c.id IS NOT NULL AND (c.starts_at, c.ends_at, c.seat_id) IS DISTINCT FROM (b.starts_at, b.ends_at, b.seat_id))`);
    expect(rows).toEqual([]);
  },
);

databaseTest(
  'run again it adds nothing; days later it fills the days ahead and settles those behind',
  SEEDS,
  async ({ freshDatabase }) => {
    const { databaseUrl, pool } = await freshDatabase();
    await moveClock(pool, AN_ORDINARY_DAY);
    await seed(databaseUrl);
    expect(await seed(databaseUrl)).toEqual({ isFirstTime: false, bookings: 0 });

    await moveClock(pool, FIVE_DAYS_LATER);
    const later = await seed(databaseUrl);
    expect(later.isFirstTime).toBe(false);
    expect(later.bookings).toBeGreaterThan(500);
    const { rows } = await pool.query<{ stale: number; ahead: number }>(`
    SELECT count(*) FILTER (WHERE state IN ('confirmed', 'checked_in') AND ends_at < studyspot_now()
        AND user_id IN (SELECT id FROM app_user WHERE email LIKE '%@students.studyspot.test'))::int AS stale,
      count(DISTINCT (starts_at AT TIME ZONE 'Asia/Taipei')::date) FILTER (WHERE starts_at > studyspot_now())::int AS ahead
    FROM booking`);
    expect(rows[0]?.stale).toBe(0);
    expect(rows[0]?.ahead).toBeGreaterThanOrEqual(6);
  },
);

demoTest(
  'the demo accounts sign in with the password that the README gives',
  SEEDS,
  async ({ demo: { pool } }) => {
    const { rows } = await pool.query<{ email: string; password: string }>(`
    SELECT u.email, a.password FROM app_user u JOIN account a ON a.user_id = u.id`);
    expect(rows.map(({ email }) => email.replace('@studyspot.test', '')).toSorted()).toEqual([
      'desk',
      'owner',
      'owner2',
      'staff',
      'student',
      'student2',
    ]);
    for (const { password } of rows)
      expect(await verifyPassword({ hash: password, password: DEMO_PASSWORD })).toBe(true);
  },
);

databaseTest('in production nobody gets a known password', async ({ database }) => {
  vi.stubEnv('NODE_ENV', 'production');
  await expect(seed(database.databaseUrl)).rejects.toThrow(/never created in production/);
  vi.unstubAllEnvs();
});

import pg from 'pg';
import { say } from '../../scripts/supervisor/step.ts';
import type { BenchDatabases } from '../harness/database.ts';
import { interleave } from '../harness/interleave.ts';
import { roundsOf } from '../harness/options.ts';
import { postgresCpuSeconds } from '../harness/processCpu.ts';
import type { BenchOptions, Contender, Panel } from '../harness/types.ts';

const CONNECTIONS = 8;
const SEATS = 200;
const NAMES = { with: 'with its outbox row', without: 'without' } as const;

const PREPARE = `
  WITH t AS (INSERT INTO tenant (name) VALUES ('Bench') RETURNING id),
  l AS (INSERT INTO library (tenant_id, name, time_zone, currency, state, desk_code)
    SELECT id, 'Bench', 'Europe/London', 'GBP', 'published', 'CODE' FROM t RETURNING id, tenant_id),
  z AS (INSERT INTO zone (library_id, name) SELECT id, 'Hall' FROM l RETURNING id, library_id),
  s AS (INSERT INTO seat (library_id, zone_id, label, x, y, seat_code)
    SELECT library_id, id, 'A' || n, n, n, 'S' || n FROM z CROSS JOIN generate_series(1, ${SEATS}) AS n RETURNING id)
  SELECT l.tenant_id, l.id AS library_id, ARRAY(SELECT id FROM s) AS seats FROM l`;

/** What a booking writes, as one statement; the outbox row comes last, as in the product. */
const booking = (event: string) => `
  WITH b AS MATERIALIZED (SELECT uuidv7() AS id, $4::timestamptz AS starts_at, $4::timestamptz + interval '1 hour' AS ends_at),
  claimed AS (INSERT INTO claim (library_id, seat_id, kind, starts_at, ends_at, booking_id)
    SELECT $2, $3, 'booking', starts_at, ends_at, id FROM b ON CONFLICT DO NOTHING),
  booked AS (INSERT INTO booking (id, tenant_id, library_id, seat_id, person_name, source, state, starts_at, ends_at,
      amount_minor, currency, ticket_code)
    SELECT id, $1, $2, $3, 'Bench', 'walk_in', 'confirmed', starts_at, ends_at, 500, 'GBP', id::text FROM b),
  audited AS (INSERT INTO audit_entry (tenant_id, action, subject_type, subject_id, details)
    SELECT $1, 'booking.booked', 'booking', id, jsonb_build_object('seatId', $3::uuid, 'startsAt', starts_at) FROM b)${event}
  SELECT id FROM b`;
const OUTBOX_ROW = `,
  said AS (INSERT INTO outbox (name, rooms, payload, tenant_id)
    SELECT 'booking:created', ARRAY['tenant:' || $1::uuid, 'library:' || $2::uuid || ':members', 'user:' || $3::uuid],
      jsonb_build_object('id', id, 'seatId', $3::uuid, 'startsAt', starts_at, 'endsAt', ends_at, 'pad', repeat('x', 300)),
      $1 FROM b)`;

type World = { tenant_id: string; library_id: string; seats: string[] };

async function openWriter(
  { fresh }: BenchDatabases,
  name: string,
  event: string,
  writes: number,
): Promise<Contender & { close: () => Promise<void> }> {
  const { databaseUrl } = await fresh();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, min: CONNECTIONS });
  pool.on('error', () => undefined);
  const { rows } = await pool.query<World>(PREPARE);
  const { tenant_id: tenantId, library_id: libraryId, seats } = rows[0]!;
  const text = booking(event);
  let n = 0;
  const write = async () => {
    const seat = seats[n % SEATS];
    const startsAt = new Date(Date.UTC(2027, 0, 1) + Math.floor(n / SEATS) * 3_600_000);
    n += 1;
    await pool.query({ name: 'book', text, values: [tenantId, libraryId, seat, startsAt] });
  };
  return {
    name,
    role: event ? 'product' : 'limit',
    async measure() {
      // As many connections as will be used, so that none is opened or closed between the two readings.
      await Promise.all(
        Array.from({ length: CONNECTIONS }, () => pool.query('SELECT pg_sleep(0.01)')),
      );
      const cpuBefore = await postgresCpuSeconds(pool);
      const startedAt = performance.now();
      const end = n + writes;
      const writeOn = async () => {
        while (n < end) await write();
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, writeOn));
      const seconds = (performance.now() - startedAt) / 1_000;
      await pool.query('TRUNCATE outbox');
      return {
        writesPerSecond: writes / seconds,
        cpuMicroseconds: (((await postgresCpuSeconds(pool)) - cpuBefore) / writes) * 1e6,
      };
    },
    close: () => pool.end(),
  };
}

/** What a command pays for its event: the same booking, with and without an outbox row in its statement. */
export async function writersPrice(
  databases: BenchDatabases,
  options: BenchOptions,
): Promise<Panel> {
  const title = 'The writer’s price: a booking written by prepared SQL, with and without its event';
  say(`  ${title}`);
  const writes = options.isQuick ? 800 : 1_500;
  const dear = await openWriter(databases, NAMES.with, OUTBOX_ROW, writes);
  const cheap = await openWriter(databases, NAMES.without, '', writes);
  try {
    return {
      title,
      metric: 'writesPerSecond',
      unit: 'bookings/s',
      rounds: await interleave([dear, cheap], roundsOf(options, 9, 3)),
      goals: [
        { title: 'with ÷ without', of: NAMES.with, per: NAMES.without, atLeast: 0.85 },
        {
          title: 'PostgreSQL’s CPU, with ÷ without',
          of: NAMES.with,
          per: NAMES.without,
          metric: 'cpuMicroseconds',
        },
      ],
      beside: { cpuMicroseconds: 'µs of PostgreSQL’s CPU a booking' },
    };
  } finally {
    await Promise.all([dear.close(), cheap.close()]);
  }
}

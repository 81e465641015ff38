import { createPrismaClient, type Prisma, type PrismaClient } from '@studyspot/prisma';
import pg from 'pg';

export type Tx = Prisma.TransactionClient;

export type Database = {
  pool: pg.Pool;
  prisma: PrismaClient;
  close: () => Promise<void>;
};

const ACQUIRE_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** Of a server that does not answer at all any more: nobody is to wait for it for ever. */
const QUERY_TIMEOUT_MS = 20_000;

/** Whoever waits for an answer of the connection is told as well. */
const ignore = () => undefined;

export function connectDatabase(url: string, poolSize: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'studyspot',
  });
  // A server that restarts ends idle connections; without a listener that would end the process.
  pool.on('error', ignore);
  // The same for one that is just being handed over: the pool listens to it no more, and whoever waits for it not yet.
  pool.on('connect', (client) => client.on('error', ignore));
  const prisma = createPrismaClient(pool);
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** With a `name` it is prepared once on every connection; leave it out where the text varies. */
export type Statement = { name?: string; text: string; values: unknown[] };
/** Runs one statement and answers its rows. */
export type Sql = <Row extends pg.QueryResultRow>(statement: Statement) => Promise<Row[]>;

/** One round trip on a connection of its own, prepared under the statement's name. */
export const sqlOnPool =
  (pool: pg.Pool): Sql =>
  async <Row extends pg.QueryResultRow>(statement: Statement) =>
    (await pool.query<Row>(statement)).rows;

/** The same statement as part of a transaction. */
export const sqlInTransaction =
  (tx: Tx): Sql =>
  (statement) =>
    tx.$queryRawUnsafe(statement.text, ...statement.values);

const DEADLOCK = '40P01';

/** The SQLSTATE behind an error of Prisma or pg, wherever the adapter has put it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  if (
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    !error.code.startsWith('P2')
  ) {
    return error.code;
  }
  for (const key of ['meta', 'driverAdapterError', 'cause'] as const) {
    if (key in error) {
      const state = sqlState(Reflect.get(error, key));
      if (state) return state;
    }
  }
  return undefined;
}

/** Cancelled after waiting too long, lock not to be had in time, too many connections. */
const BUSY_STATES = new Set(['57014', '55P03', '53300']);
/** No connection for a statement; `pg-pool` has no code for it. */
const NO_CONNECTION =
  /timeout exceeded when trying to connect|due to connection timeout|Query read timeout/;
/** No connection for a transaction, or more time than it has. */
const isOutOfTime = (error: Error) => 'code' in error && error.code === 'P2028';

/** Did it fail because there is more to do than the database can take, so that later it may succeed? */
export const isOverloaded = (error: unknown): boolean =>
  BUSY_STATES.has(sqlState(error) ?? '') ||
  (error instanceof Error && (isOutOfTime(error) || NO_CONNECTION.test(error.message)));

/** One transaction, tried a second time if it was the victim of a deadlock. Wakes nobody: see `command`. */
export async function inTransaction<Result>(
  prisma: PrismaClient,
  run: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await prisma.$transaction(run);
  } catch (error) {
    if (sqlState(error) !== DEADLOCK) throw error;
    return prisma.$transaction(run);
  }
}

/** The one clock: ask after the lock is held, not before. */
export async function databaseNow(tx: Tx | PrismaClient): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT studyspot_now() AS now`;
  if (!row) throw new Error('studyspot_now() answered nothing');
  return row.now;
}

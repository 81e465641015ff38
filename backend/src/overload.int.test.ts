import { createPrismaClient } from '@studyspot/prisma';
import pg from 'pg';
import { expect } from 'vitest';
import { databaseTest } from '../../prisma/tools/testFixtures.ts';
import { isOverloaded } from './db.ts';

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it worked',
    (reason: unknown) => reason,
  );

databaseTest('a pool without a connection to spare is a sign of overload', async ({ database }) => {
  const pool = new pg.Pool({
    connectionString: database.databaseUrl,
    max: 1,
    connectionTimeoutMillis: 500,
  });
  const prisma = createPrismaClient(pool);
  const only = await pool.connect();
  const statement = await reasonOf(pool.query('SELECT 1'));
  const transaction = await reasonOf(prisma.$transaction(async (tx) => tx.user.count()));
  only.release();
  await pool.end();
  expect([isOverloaded(statement), isOverloaded(transaction)]).toEqual([true, true]);
});

databaseTest('so is a transaction that takes longer than it may', async ({ database }) => {
  const prisma = createPrismaClient(database.pool);
  const slow = await reasonOf(
    prisma.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT pg_sleep(0.2)::text`;
        await tx.user.count();
      },
      { timeout: 50 },
    ),
  );
  expect(isOverloaded(slow)).toBe(true);
});

databaseTest('so is a statement that took too long, but no broken rule', async ({ database }) => {
  const client = await database.pool.connect();
  await client.query('SET statement_timeout = 10');
  const slow = await reasonOf(client.query('SELECT pg_sleep(5)'));
  await client.query('RESET statement_timeout');
  const wrong = await reasonOf(client.query('SELECT 1 / 0'));
  client.release();
  expect([isOverloaded(slow), isOverloaded(wrong)]).toEqual([true, false]);
});

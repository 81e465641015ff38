import pg from 'pg';
import { expect, test } from 'vitest';
import { isOverloaded } from './db.ts';

test('a pool without a connection to spare is a sign of overload', async () => {
  const pool = new pg.Pool({ host: '192.0.2.1', connectionTimeoutMillis: 20 });
  const error = await pool.query('SELECT 1').catch((reason: unknown) => reason);
  await pool.end();
  expect([error instanceof Error, isOverloaded(error)]).toEqual([true, true]);
});

test('a cancelled statement is one, a broken rule is none', () => {
  expect(isOverloaded(Object.assign(new Error('canceling statement'), { code: '57014' }))).toBe(
    true,
  );
  expect(isOverloaded(Object.assign(new Error('exclusion'), { code: '23P01' }))).toBe(false);
  expect(isOverloaded(new Error('anything'))).toBe(false);
});

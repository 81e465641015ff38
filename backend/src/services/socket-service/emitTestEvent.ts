import type pg from 'pg';
import { sqlState } from '../../db.ts';
import { malformed } from '../../errors.ts';

/** JSON that PostgreSQL cannot hold: NUL characters and half surrogate pairs; or that is nested deeper than its stack, or ours. */
const isUnstorable = (error: unknown) =>
  error instanceof RangeError || /^(?:22|54)/.test(sqlState(error) ?? '');

/** Through the outbox, as every other event. */
export async function emitTestEvent(
  pool: pg.Pool,
  { event, data, room }: { event: string; data?: unknown; room: string },
): Promise<void> {
  try {
    await pool.query('INSERT INTO outbox (name, rooms, payload) VALUES ($1, $2, $3::jsonb)', [
      event,
      [room],
      JSON.stringify(data ?? null),
    ]);
  } catch (error) {
    throw isUnstorable(error) ? malformed('The data cannot be stored') : error;
  }
}

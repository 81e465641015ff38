import type { Positions } from '@studyspot/shared-events';
import type pg from 'pg';
import { patiently } from './patiently.ts';

const POSITIONS = 'SELECT room_positions($1) AS positions';

/** Where rooms stand, as a snapshot's answer says it. */
export async function readPositions(pool: pg.Pool, rooms: string[]): Promise<Positions> {
  if (rooms.length === 0) return {};
  const { rows } = await patiently(() => pool.query<{ positions: Positions }>(POSITIONS, [rooms]));
  return rows[0]?.positions ?? {};
}

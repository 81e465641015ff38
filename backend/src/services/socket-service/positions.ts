import type { Positions } from '@studyspot/shared-events';
import type { PrismaClient } from '@studyspot/prisma';
import type { Tx } from '../../db.ts';

type Row = { room: string; epoch: string; seq: bigint };

/**
 * Where these rooms' streams stand. A snapshot reads them *before* its state (or in the same
 * statement, with SQL's `room_positions`): a change may then be in the state and come once more as an
 * event, which its version drops; read after the state, an event could be missing from both.
 */
export async function positionsOf(db: Tx | PrismaClient, rooms: string[]): Promise<Positions> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT asked.room, relay_state.epoch, coalesce(room_sequence.seq, 0) AS seq
    FROM unnest(${rooms}::text[]) AS asked (room)
    CROSS JOIN relay_state LEFT JOIN room_sequence USING (room)`;
  return Object.fromEntries(
    rows.map(({ room, epoch, seq }) => [room, { epoch, seq: Number(seq) }]),
  );
}

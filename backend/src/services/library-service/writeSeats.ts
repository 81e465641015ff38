import type { SeatAttributes } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { v7 } from '../../utils/uuid.ts';
import { newSeatCode } from './codes.ts';

export type NewSeat = {
  label: string;
  zoneId: string;
  kind: string;
  x: number;
  y: number;
  attributes: SeatAttributes;
};

/** Hundreds at once in one statement; answers their ids in the given order. */
export async function insertSeats(
  tx: Tx,
  libraryId: string,
  seats: readonly NewSeat[],
): Promise<string[]> {
  const rows = seats.map((seat) => ({
    ...seat,
    id: v7(),
    seat_code: newSeatCode(),
    zone_id: seat.zoneId,
  }));
  await tx.$executeRaw`
    INSERT INTO seat (id, library_id, zone_id, label, kind, x, y, attributes, seat_code)
    SELECT id, ${libraryId}::uuid, zone_id, label, kind, x, y, attributes, seat_code
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, zone_id uuid, label text, kind text, x float8, y float8, attributes jsonb, seat_code text)`;
  return rows.map(({ id }) => id);
}

import type { Box, Point } from './geometry.ts';
import { boxOf } from './geometry.ts';
import { labelSpot } from './labelSpot.ts';
import { seatPitch } from './seatPitch.ts';
import type { SeatRow } from './seatRows.ts';
import { seatRows } from './seatRows.ts';
import { tablesOf } from './tables.ts';
import type { Seat, Zone } from './types.ts';
import type { Size } from './viewport.ts';
import { zoneOutline } from './zoneOutline.ts';

export type ZoneArea = {
  id: string;
  name: string;
  box: Box;
  /** An SVG path. */
  outline: string;
  /** Where its sign stands. */
  sign: Point;
  seats: readonly Seat[];
};

export type SeatModel = {
  pitch: number;
  /** Edge length of a seat in plan units. */
  seatSize: number;
  /** The part of the plan that is drawn. */
  bounds: Box;
  plan: Size;
  rows: SeatRow[];
  zones: ZoneArea[];
  tables: Box[];
  byId: ReadonlyMap<string, Seat>;
  /** In reading order: the rows one after the other. */
  ordered: readonly Seat[];
};

/** Everything that follows from where the seats are; computed once for a plan. */
export const seatModel = (seats: readonly Seat[], zones: readonly Zone[]): SeatModel => {
  const pitch = seatPitch(seats);
  const rows = seatRows(seats, zones, pitch);
  const bounds = boxOf(seats, pitch * 1.5);
  return {
    pitch,
    seatSize: pitch * 0.86,
    bounds,
    plan: { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top },
    rows,
    zones: zones.flatMap((zone) => {
      const members = seats.filter((seat) => seat.zoneId === zone.id);
      if (members.length === 0) return [];
      const walls = zoneOutline(members, pitch);
      const corners = walls.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
      return [
        {
          ...zone,
          box: boxOf(members, pitch),
          outline: `M${corners.join('L')}Z`,
          sign: labelSpot(walls, seats, pitch * 1.5),
          seats: members,
        },
      ];
    }),
    tables: tablesOf(seats, pitch),
    byId: new Map(seats.map((seat) => [seat.id, seat])),
    ordered: rows.flatMap((row) => row.seats),
  };
};

import type { Seat, Zone } from './types.ts';

export type SeatRow = { key: string; label: string; zoneId: string; seats: Seat[] };

const byX = (one: Seat, other: Seat) => one.x - other.x;

/** Seats whose height on the plan is about the same are a row; what drifts slowly stays one only within the tolerance of its first. */
const splitByHeight = (seats: readonly Seat[], tolerance: number): Seat[][] => {
  const rows: Seat[][] = [];
  for (const seat of seats.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && seat.y - first.y <= tolerance) row.push(seat);
    else rows.push([seat]);
  }
  return rows.map((row) => row.toSorted(byX));
};

/** Rows from geometry, zone by zone in the given order, top to bottom, each from left to right. */
export const seatRows = (
  seats: readonly Seat[],
  zones: readonly Zone[],
  pitch: number,
): SeatRow[] => {
  const known = new Set(zones.map((zone) => zone.id));
  const rest = seats.some((seat) => !known.has(seat.zoneId))
    ? [{ id: '', name: 'Other seats' }]
    : [];
  return [...zones, ...rest].flatMap((zone) => {
    const members = seats.filter((seat) =>
      known.has(seat.zoneId) ? seat.zoneId === zone.id : zone.id === '',
    );
    return splitByHeight(members, pitch * 0.45).map((row, index) => ({
      key: `${zone.id}:${index}`,
      label: `${zone.name}, row ${index + 1}`,
      zoneId: zone.id,
      seats: row,
    }));
  });
};

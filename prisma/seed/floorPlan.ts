import type { SeatAttributes } from '@studyspot/shared-events';
import type { Random } from './random.ts';

export type PlannedSeat = {
  label: string;
  kind: string;
  x: number;
  y: number;
  attributes: SeatAttributes;
};
export type PlannedZone = { name: string; seats: PlannedSeat[] };

/** How many tables of each sort a library has. */
export type Furniture = {
  windowTables: number;
  carrelRows: number;
  groupTables: number;
  computerRows: number;
};

/** Plan units between the seats of a table; an aisle is three of them. */
const PITCH = 40;
const MARGIN = 60;
const AISLE = 3 * PITCH;

type Block = { columns: number; rows: number };
type Place = { x: number; y: number; column: number; row: number; table: number };

/** Tables side by side in rows of `perRow`, with aisles between them. */
function layTables(
  count: number,
  { columns, rows }: Block,
  perRow: number,
  left: number,
  top: number,
): Place[] {
  const stepX = (columns - 1) * PITCH + AISLE;
  const stepY = (rows - 1) * PITCH + AISLE;
  return Array.from({ length: count }, (_, table) =>
    Array.from({ length: columns * rows }, (_unused, index) => {
      const column = index % columns;
      const row = Math.floor(index / columns);
      const x = left + (table % perRow) * stepX + column * PITCH;
      const y = top + Math.floor(table / perRow) * stepY + row * PITCH;
      return { x, y, column, row, table };
    }),
  ).flat();
}

const bottomOf = (places: readonly Place[], fallback: number) =>
  Math.max(fallback, ...places.map(({ y }) => y));

/** Windows along the top, carrels left, group tables right of them, computers along the bottom. */
export function planFloor(furniture: Furniture, random: Random): PlannedZone[] {
  const windows = layTables(
    furniture.windowTables,
    { columns: 2, rows: 1 },
    furniture.windowTables,
    MARGIN,
    MARGIN,
  );
  const middle = MARGIN + AISLE;
  const carrels = layTables(furniture.carrelRows, { columns: 4, rows: 2 }, 1, MARGIN, middle);
  const groupsLeft = MARGIN + 3 * PITCH + AISLE + PITCH;
  const groups = layTables(furniture.groupTables, { columns: 2, rows: 2 }, 3, groupsLeft, middle);
  const bottom = Math.max(bottomOf(carrels, middle), bottomOf(groups, middle)) + AISLE;
  const computers = layTables(furniture.computerRows, { columns: 4, rows: 1 }, 3, MARGIN, bottom);

  const zone = (
    name: string,
    prefix: string,
    kind: string,
    places: Place[],
    attributes: (place: Place) => SeatAttributes,
  ) => ({
    name,
    seats: places.map((place, index) => ({
      label: `${prefix}${index + 1}`,
      kind,
      x: place.x,
      y: place.y,
      attributes: attributes(place),
    })),
  });
  return [
    zone('Window tables', 'W', 'desk', windows, ({ column, table }) => ({
      laptopAllowed: true,
      tableSeats: 2,
      nearWindow: true,
      powerSocket: column === 0 || random.chance(0.5),
      awayFromDesk: table > 1,
      awayFromToilet: true,
      awayFromAisle: false,
    })),
    zone('Quiet room', 'Q', 'desk', carrels, ({ column, row, table }) => ({
      laptopAllowed: table > 0,
      tableSeats: 8,
      partition: true,
      nearWall: column === 0,
      nearWindow: false,
      powerSocket: row === 0,
      awayFromDesk: true,
      awayFromToilet: table < 2,
      awayFromAisle: column < 3,
    })),
    zone('Group tables', 'G', 'group_seat', groups, ({ table }) => ({
      laptopAllowed: true,
      tableSeats: 4,
      partition: false,
      nearWindow: table < 3,
      powerSocket: random.chance(0.6),
      awayFromDesk: table > 2,
      awayFromAisle: false,
    })),
    zone('Computers', 'C', 'computer', computers, ({ column }) => ({
      laptopAllowed: false,
      computer: true,
      powerSocket: true,
      nearWall: column === 0,
      awayFromAisle: false,
    })),
  ].filter(({ seats }) => seats.length > 0);
}

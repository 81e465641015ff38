import type { CreateSeatsBody } from '@studyspot/shared-events';

/** Plan units between neighbouring seats. */
export const SEAT_PITCH = 24;

export type GeneratorInput = {
  zoneId: string;
  /** Comes before the number: "A" gives A01, A02, … */
  prefix: string;
  rows: number;
  seatsPerRow: number;
  kind: string;
  /** Labels that the plan has already: they are passed over. */
  takenLabels: ReadonlySet<string>;
  /** The upper left corner of the block. */
  origin: { x: number; y: number };
};

type SeatInput = CreateSeatsBody['seats'][number];

/** Rows stand in pairs that share a table, with an aisle after each pair. */
const rowTop = (row: number) => row * SEAT_PITCH + Math.floor(row / 2) * SEAT_PITCH;

/** Every other four seats are parted by a small gap, as tables are. */
const seatLeft = (seat: number) => seat * SEAT_PITCH + Math.floor(seat / 4) * (SEAT_PITCH / 2);

function* freshLabels({ prefix, rows, seatsPerRow, takenLabels }: GeneratorInput) {
  const digits = String(rows * seatsPerRow).length;
  for (let number = 1; ; number += 1) {
    const label = `${prefix}${String(number).padStart(Math.max(2, digits), '0')}`;
    if (!takenLabels.has(label)) yield label;
  }
}

export function generateSeats(input: GeneratorInput): SeatInput[] {
  const labels = freshLabels(input);
  return Array.from({ length: input.rows * input.seatsPerRow }, (_, index) => ({
    label: labels.next().value ?? '',
    zoneId: input.zoneId,
    kind: input.kind,
    x: input.origin.x + seatLeft(index % input.seatsPerRow),
    y: input.origin.y + rowTop(Math.floor(index / input.seatsPerRow)),
    attributes: {},
  }));
}

/** A block below everything that stands on the plan already. */
export function freeOrigin(seats: readonly { x: number; y: number }[]): { x: number; y: number } {
  if (seats.length === 0) return { x: SEAT_PITCH, y: SEAT_PITCH };
  const lowest = Math.max(...seats.map(({ y }) => y));
  const leftmost = Math.min(...seats.map(({ x }) => x));
  return { x: leftmost, y: lowest + 3 * SEAT_PITCH };
}

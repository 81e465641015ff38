import type { Seat, SeatStatus, Zone } from '../seat-map/types.ts';

export const sampleZones: Zone[] = [
  { id: 'w', name: 'Window hall' },
  { id: 'q', name: 'Quiet room' },
];

const table = (zone: Zone, row: number, column: number, place: number): Seat => {
  const number = row * 16 + column * 4 + place + 1;
  return {
    id: `${zone.id}${number}`,
    label: `${zone.id.toUpperCase()}${String(number).padStart(2, '0')}`,
    zoneId: zone.id,
    kind: 'desk',
    x: (zone.id === 'w' ? 20 : 260) + column * 54 + (place % 2) * 20,
    y: 20 + row * 70 + Math.floor(place / 2) * 24,
    attributes: { near_window: row === 0, laptop_allowed: zone.id === 'w', table_seats: 4 },
    state: number === 7 ? 'maintenance' : 'active',
  };
};

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

export const sampleSeats: Seat[] = sampleZones.flatMap((zone) =>
  range(3).flatMap((row) =>
    range(4).flatMap((column) => range(4).map((place) => table(zone, row, column, place))),
  ),
);

const until = '2026-11-03T10:00:00Z';

/** Every state once and again. */
export const sampleStatus: ReadonlyMap<string, SeatStatus> = new Map(
  sampleSeats.flatMap((seat, index): [string, SeatStatus][] => {
    if (index === 12) return [[seat.id, { status: 'mine', until }]];
    if (index % 5 === 1) return [[seat.id, { status: 'booked', until }]];
    if (index % 11 === 3) return [[seat.id, { status: 'held', until }]];
    if (index % 17 === 5) return [[seat.id, { status: 'blocked', note: 'lamp broken' }]];
    return [];
  }),
);

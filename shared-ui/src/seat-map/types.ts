export type SeatAttribute = boolean | number | string;

export type Seat = {
  id: string;
  label: string;
  zoneId: string;
  kind: string;
  /** Plan units; the origin is the plan's upper left corner. */
  x: number;
  y: number;
  attributes: Record<string, SeatAttribute>;
  state: 'active' | 'maintenance';
};

export type Zone = { id: string; name: string };

export type SeatStatusName = 'free' | 'held' | 'booked' | 'blocked' | 'closed' | 'mine';

export type SeatStatus = {
  status: SeatStatusName;
  /** When this status ends; for a free seat, when it stops being free. */
  until?: string | undefined;
  /** A reason in words, e.g. "lamp broken". */
  note?: string | undefined;
};

/** Seats that are not listed are free. */
export type SeatStatuses = ReadonlyMap<string, SeatStatus>;

export type DescribeSeat = (seat: Seat, status: SeatStatus) => string;

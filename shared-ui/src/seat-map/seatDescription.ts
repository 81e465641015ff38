import { formatTime } from '../time/formatTime.ts';
import { FREE, seatLook } from './seatLook.ts';
import type { Seat, SeatAttribute, SeatStatus } from './types.ts';

const camelCase = (key: string): string =>
  key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const words: Record<string, (value: SeatAttribute) => string | null> = {
  laptopAllowed: (value) => (value ? 'laptop allowed' : 'no laptops'),
  tableSeats: (value) => (typeof value === 'number' && value > 1 ? `table for ${value}` : null),
  nearWindow: (value) => (value ? 'near window' : null),
  nearWall: (value) => (value ? 'near wall' : null),
  awayFromToilet: (value) => (value ? 'away from toilet' : null),
  awayFromDesk: (value) => (value ? 'away from desk' : null),
  awayFromAisle: (value) => (value ? 'away from aisle' : null),
};

const spaced = (key: string): string =>
  key.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** A seat's attributes in words, whatever a library calls them: `near_window: true` is "near window". */
export const attributeWords = (attributes: Seat['attributes']): string[] =>
  Object.entries(attributes).flatMap(([rawKey, value]) => {
    const key = camelCase(rawKey);
    const known = words[key];
    const text = known
      ? known(value)
      : value === true
        ? spaced(key)
        : value === false
          ? null
          : `${spaced(key)} ${value}`;
    return text === null || text === '' ? [] : [text];
  });

export type StatusWordsOptions = { timeZone?: string | undefined; locale?: string | undefined };

/** "free until 18:00", "booked until 18:00", "closed, lamp broken". */
export const statusWords = (
  seat: Pick<Seat, 'state'>,
  status: SeatStatus,
  options: StatusWordsOptions = {},
): string => {
  const { timeZone, locale } = options;
  const look = seatLook(seat, status);
  const word = {
    free: 'free',
    mine: 'yours',
    held: 'held by someone',
    booked: 'booked',
    closed: 'closed',
  }[look];
  const until =
    status.until !== undefined && timeZone !== undefined
      ? ` until ${formatTime(status.until, { timeZone, locale })}`
      : '';
  const note = status.note ?? (seat.state === 'maintenance' ? 'under maintenance' : undefined);
  return `${word}${until}${note === undefined ? '' : `, ${note}`}`;
};

/** "Seat A012, laptop allowed, partition, near window, free until 18:00". */
export const seatDescription = (
  seat: Seat,
  status: SeatStatus = FREE,
  options: StatusWordsOptions = {},
): string =>
  [
    `Seat ${seat.label}`,
    ...attributeWords(seat.attributes),
    statusWords(seat, status, options),
  ].join(', ');

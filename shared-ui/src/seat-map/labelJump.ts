import type { Seat } from './types.ts';

/** How long the typed letters belong together. */
export const JUMP_PAUSE_MS = 900;

/** "b-012" and "B12" are the same label: case, punctuation and leading zeros do not count. */
export const normalLabel = (label: string): string =>
  label
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));

/** The seat that the typed text means: the label itself, else the first that begins with it. */
export const seatForTyping = (seats: readonly Seat[], typed: string): Seat | null => {
  const wanted = normalLabel(typed);
  if (wanted === '') return null;
  const plain = typed.toUpperCase();
  return (
    seats.find((seat) => normalLabel(seat.label) === wanted) ??
    seats.find((seat) => seat.label.toUpperCase().startsWith(plain)) ??
    seats.find((seat) => normalLabel(seat.label).startsWith(wanted)) ??
    null
  );
};

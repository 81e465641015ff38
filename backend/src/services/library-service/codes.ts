import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const DESK_CODE_LENGTH = 6;
/** Long enough that no two seats of a library are ever given the same. */
const SEAT_CODE_LENGTH = 8;

const randomCode = (length: number) =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

export const newDeskCode = () => randomCode(DESK_CODE_LENGTH);
export const newSeatCode = () => randomCode(SEAT_CODE_LENGTH);

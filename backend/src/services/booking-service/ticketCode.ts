import { randomBytesFromPool } from '../../utils/randomPool.ts';

/** Crockford's base 32: nothing that is misread on a screen or misheard at a desk. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** 40 random bits, unique in its library by constraint. */
export const ticketCode = (): string =>
  Array.from(randomBytesFromPool(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4_096);
let given = pool.length;

/**
 * Up to 4,096 random bytes, as good as `randomBytes`, each handed out once. Asking the system each time costs about as
 * much as all the rules of a booking. Read them before the next call: it may fill the same memory anew.
 */
export function randomBytesFromPool(length: number): Buffer {
  if (given + length > pool.length) {
    randomFillSync(pool);
    given = 0;
  }
  given += length;
  return pool.subarray(given - length, given);
}

import * as z from 'zod/mini';
import { readStored, writeStored } from '../../lib/storage.ts';
const KEY = 'seatWishes';
/** What somebody likes in a seat, kept on this device. */
export function storedWishes() {
    const kept = z.array(z.string()).safeParse(readStored(KEY));
    return kept.success ? kept.data : [];
}
export const keepWishes = (wishes) => writeStored(KEY, wishes);

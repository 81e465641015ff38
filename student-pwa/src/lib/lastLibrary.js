import * as z from 'zod/mini';
import { readStored, writeStored } from './storage.ts';
const LastLibrary = z.object({ id: z.string(), name: z.string() });
const KEY = 'lastLibrary';
export function lastLibrary() {
    const kept = LastLibrary.safeParse(readStored(KEY));
    return kept.success ? kept.data : undefined;
}
export const rememberLibrary = (library) => writeStored(KEY, library);

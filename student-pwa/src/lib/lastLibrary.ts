import * as z from 'zod/mini';
import { readStored, writeStored } from './storage.ts';

const LastLibrary = z.object({ id: z.string(), name: z.string() });
export type LastLibrary = z.infer<typeof LastLibrary>;
const KEY = 'lastLibrary';

export function lastLibrary(): LastLibrary | undefined {
  const kept = LastLibrary.safeParse(readStored(KEY));
  return kept.success ? kept.data : undefined;
}

export const rememberLibrary = (library: LastLibrary): void => writeStored(KEY, library);

import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import type { Query } from '@tanstack/react-query';
import type { PersistQueryClientOptions } from '@tanstack/react-query-persist-client';
import { del, get, set } from 'idb-keyval';
import { queryClient, SAVED_FOR_MS } from './queryClient.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** `isSaved`: opens offline, from IndexedDB, shown with the time it was saved. Never for availability. */
    queryMeta: { isSaved?: boolean };
  }
}

const KEY = 'studyspot.queries';
/** Raised when a saved answer of the version before could no longer be shown. */
const FORMAT = '1';

export const persister = createAsyncStoragePersister({
  key: KEY,
  throttleTime: 500,
  storage: {
    getItem: (key) => get<string>(key).then((text) => text ?? null),
    setItem: (key, value: string) => set(key, value),
    removeItem: (key) => del(key),
  },
});

const isSaved = (query: Query) => query.meta?.isSaved === true && query.state.status === 'success';

export const persistOptions = {
  persister,
  maxAge: SAVED_FOR_MS,
  buster: FORMAT,
  dehydrateOptions: { shouldDehydrateQuery: isSaved, shouldDehydrateMutation: () => false },
} satisfies Omit<PersistQueryClientOptions, 'queryClient'>;

/** On signing out: nothing of this person stays on the device. */
export async function forgetEverything(): Promise<void> {
  queryClient.clear();
  await persister.removeClient();
}

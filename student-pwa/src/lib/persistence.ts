import { type DehydratedState, dehydrate, hydrate, type Query } from '@tanstack/react-query';
import { del, get, set } from 'idb-keyval';
import { queryClient, SAVED_FOR_MS } from './queryClient.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** `isSaved`: opens offline, from IndexedDB, shown with the time it was saved. Never for availability. */
    queryMeta: { isSaved?: boolean };
  }
}

type Saved = { format: number; savedAt: number; state: DehydratedState };

const KEY = 'studyspot.queries';
/** Raised when a saved answer of the version before could no longer be shown. */
const FORMAT = 1;
const REST_MS = 500;

/** Nothing (nobody is signed in) is not worth keeping: it would be shown to somebody who just signed in. */
const isSaved = ({ meta, state }: Query) =>
  meta?.isSaved === true && state.status === 'success' && state.data !== null;

const save = () =>
  set(KEY, {
    format: FORMAT,
    savedAt: Date.now(),
    state: dehydrate(queryClient, {
      shouldDehydrateQuery: isSaved,
      shouldDehydrateMutation: () => false,
    }),
  } satisfies Saved);

/** Puts back what this device saved. A broken or closed store costs the offline copy and nothing else. */
export async function restoreQueries(): Promise<void> {
  try {
    const saved = await get<Saved>(KEY);
    if (saved?.format !== FORMAT || Date.now() - saved.savedAt > SAVED_FOR_MS) return;
    hydrate(queryClient, saved.state);
    // Shown at once, and asked for anew however young it is: much may have happened since.
    await queryClient.invalidateQueries({ refetchType: 'none' });
  } catch {
    await forgetSaved();
  }
}

/** Follows the cache from now on, a moment after each change. */
export function keepSaving(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.meta?.isSaved !== true) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(() => undefined), REST_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** On signing out: nothing of this person stays on the device. */
export async function forgetSaved(): Promise<void> {
  await del(KEY).catch(() => undefined);
}

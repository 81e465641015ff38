import { dehydrate, hydrate } from '@tanstack/react-query';
import { del, get, set } from 'idb-keyval';
import { queryClient, SAVED_FOR_MS } from './queryClient.ts';
const KEY = 'studyspot.queries';
/** Raised when a saved answer of the version before could no longer be shown. */
const FORMAT = 1;
const REST_MS = 500;
const isSaved = (query) => query.meta?.isSaved === true && query.state.status === 'success';
const save = () => set(KEY, {
    format: FORMAT,
    savedAt: Date.now(),
    state: dehydrate(queryClient, {
        shouldDehydrateQuery: isSaved,
        shouldDehydrateMutation: () => false,
    }),
});
/** Puts back what this device saved. A broken or closed store costs the offline copy and nothing else. */
export async function restoreQueries() {
    try {
        const saved = await get(KEY);
        if (saved?.format !== FORMAT || Date.now() - saved.savedAt > SAVED_FOR_MS)
            return;
        hydrate(queryClient, saved.state);
    }
    catch {
        await forgetSaved();
    }
}
/** Follows the cache from now on, a moment after each change. */
export function keepSaving() {
    let timer;
    const stop = queryClient.getQueryCache().subscribe(({ query }) => {
        if (query.meta?.isSaved !== true)
            return;
        clearTimeout(timer);
        timer = setTimeout(() => void save().catch(() => undefined), REST_MS);
    });
    return () => {
        clearTimeout(timer);
        stop();
    };
}
/** On signing out: nothing of this person stays on the device. */
export async function forgetSaved() {
    await del(KEY).catch(() => undefined);
}

import { onlineManager, QueryClient } from '@tanstack/react-query';
import { isPassing } from './apiError.ts';

const DAY_MS = 24 * 3_600_000;
/** How long something saved for offline use may be shown: below the 24.8 days that a timer can count. */
export const SAVED_FOR_MS = 24 * DAY_MS;
const TRIES = 2;

// It believes in a network until it hears otherwise; a page that opens without one hears nothing.
onlineManager.setOnline(navigator.onLine);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: SAVED_FOR_MS,
      retry: (failures, error) => failures < TRIES && isPassing(error),
    },
    mutations: { networkMode: 'always' },
  },
});

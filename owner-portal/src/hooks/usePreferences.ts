import { useSyncExternalStore } from 'react';
import { keepPreferences, readPreferences, subscribeToPreferences } from '../lib/preferences.ts';

export const usePreferences = () => ({
  ...useSyncExternalStore(subscribeToPreferences, readPreferences),
  keep: keepPreferences,
});

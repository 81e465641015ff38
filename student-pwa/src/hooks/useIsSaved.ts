import type { UseQueryResult } from '@tanstack/react-query';
import { useOnline } from './useOnline.ts';

/** Is what this answer shows only the device's copy, because the server cannot be asked? */
export function useIsSaved(query: Pick<UseQueryResult, 'fetchStatus' | 'isError'>): boolean {
  const isOnline = useOnline();
  return !isOnline || query.fetchStatus === 'paused' || query.isError;
}

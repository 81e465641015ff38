import type { LibraryDay } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';

export const libraryDaysKey = (libraryId: string) => ['day', libraryId] as const;

/** The snapshot that `seat:availability` keeps true: while the connection lives it is never asked for again. */
export const libraryDayQuery = (libraryId: string, date: string) =>
  queryOptions({
    queryKey: [...libraryDaysKey(libraryId), date],
    queryFn: ({ signal }) =>
      apiRequest<LibraryDay>(`/api/libraries/${libraryId}/day${queryString({ date })}`, { signal }),
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

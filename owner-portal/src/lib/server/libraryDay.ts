import { LibraryDay } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';
import { socketClient } from '../socket.ts';

/** The snapshot that `seat:availability` patches. */
export const libraryDayQuery = (libraryId: string, date: string) =>
  queryOptions({
    queryKey: [...libraryDaysKey(libraryId), date],
    queryFn: ({ signal }) =>
      socketClient.snapshot(() =>
        request(LibraryDay, 'GET', `/api/libraries/${libraryId}/day?date=${date}`, { signal }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const libraryDaysKey = (libraryId: string) => ['library', libraryId, 'day'] as const;

import { LibraryDetail } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';
import { socketClient } from '../socket.ts';

/** Kept true by `library:updated`, so it is never stale by itself. */
export const libraryQuery = (libraryId: string) =>
  queryOptions({
    queryKey: [...libraryKey(libraryId), 'detail'],
    queryFn: ({ signal }) =>
      socketClient.snapshot(() =>
        request(LibraryDetail, 'GET', `/api/libraries/${libraryId}`, { signal }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Everything that is cached of one library. */
export const libraryKey = (libraryId: string) => ['library', libraryId] as const;

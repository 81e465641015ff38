import type { LibraryDetail } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { apiRequest } from '../../lib/api.ts';

export const libraryQuery = (libraryId: string) =>
  queryOptions({
    queryKey: ['library', libraryId],
    queryFn: ({ signal }) => apiRequest<LibraryDetail>(`/api/libraries/${libraryId}`, { signal }),
    meta: { isSaved: true },
    refetchOnWindowFocus: 'always',
  });

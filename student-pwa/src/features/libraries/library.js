import { queryOptions } from '@tanstack/react-query';
import { apiRequest } from '../../lib/api.ts';
export const libraryQuery = (libraryId) => queryOptions({
    queryKey: ['library', libraryId],
    queryFn: ({ signal }) => apiRequest(`/api/libraries/${libraryId}`, { signal }),
    meta: { isSaved: true },
    refetchOnWindowFocus: 'always',
});

import type { LibraryPage } from '@studyspot/shared-events';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';
import { firstPage } from '../../lib/firstPage.ts';
import type { DiscoverFilters } from './discoverSearch.ts';

const PAGE_SIZE = 30;

export const libraryListsKey = ['libraries'] as const;

/** Libraries that match; `near` is "latitude,longitude". */
export const librariesQuery = ({ q, openNow, freeNow, has, maxPrice, near }: DiscoverFilters) =>
  infiniteQueryOptions({
    queryKey: [...libraryListsKey, { q, openNow, freeNow, has, maxPrice, near }],
    queryFn: ({ signal, pageParam }) =>
      apiRequest<LibraryPage>(
        `/api/libraries${queryString({
          q,
          openNow,
          freeNow,
          amenities: has,
          maxAmountMinor: maxPrice,
          near,
          limit: PAGE_SIZE,
          cursor: pageParam ?? undefined,
        })}`,
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: 'always',
    gcTime: 10 * 60_000,
  });

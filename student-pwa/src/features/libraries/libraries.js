import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiRequest, queryString } from '../../lib/api.ts';
import { firstPage } from '../../lib/firstPage.ts';
const PAGE_SIZE = 30;
export const libraryListsKey = ['libraries'];
/** Libraries that match; `near` is "latitude,longitude". */
export const librariesQuery = ({ q, openNow, freeNow, has, maxPrice, near }) => infiniteQueryOptions({
    queryKey: [...libraryListsKey, { q, openNow, freeNow, has, maxPrice, near }],
    queryFn: ({ signal, pageParam }) => apiRequest(`/api/libraries${queryString({
        q,
        openNow,
        freeNow,
        amenities: has,
        maxAmountMinor: maxPrice,
        near,
        limit: PAGE_SIZE,
        cursor: pageParam ?? undefined,
    })}`, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: 'always',
    gcTime: 10 * 60000,
});

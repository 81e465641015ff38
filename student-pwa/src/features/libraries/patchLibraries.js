import { applyLibrary, applyLibraryToList, removeLibrary, } from '@studyspot/shared-events/client';
import { libraryListsKey } from './libraries.ts';
import { libraryQuery } from './library.ts';
const inEachPage = (patch) => (list) => {
    if (!list)
        return list;
    const pages = list.pages.map(patch);
    return pages.some((page, index) => page !== list.pages[index]) ? { ...list, pages } : list;
};
/** The whole of the plans in force; `version` is the library's. */
export function applyPrices(detail, { libraryId, version, plans }) {
    if (libraryId !== detail.id || version < detail.version)
        return detail;
    const amounts = plans.filter((plan) => plan.isActive).map((plan) => plan.amountMinorPerHour);
    return {
        ...detail,
        feePlans: plans,
        fromAmountMinorPerHour: amounts.length === 0 ? null : Math.min(...amounts),
    };
}
export function patchLibraries(queryClient, client) {
    const patchLists = (patch) => queryClient.setQueriesData({ queryKey: libraryListsKey }, inEachPage(patch));
    const updated = (library) => {
        patchLists((page) => applyLibraryToList(page, library));
        queryClient.setQueryData(libraryQuery(library.id).queryKey, (detail) => detail && applyLibrary(detail, library));
    };
    const offs = [
        client.patch('library:updated', updated),
        // Its summary (free seats, next opening) is the server's to compute.
        client.on('library:created', () => {
            void queryClient.invalidateQueries({ queryKey: libraryListsKey });
        }),
        client.patch('library:deleted', (gone) => {
            patchLists((page) => removeLibrary(page, gone));
            void queryClient.invalidateQueries({ queryKey: libraryQuery(gone.id).queryKey });
        }),
        client.patch('pricing:updated', (prices) => {
            queryClient.setQueryData(libraryQuery(prices.libraryId).queryKey, (detail) => detail && applyPrices(detail, prices));
        }),
    ];
    return () => offs.forEach((off) => off());
}

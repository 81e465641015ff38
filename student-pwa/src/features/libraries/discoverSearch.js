import * as z from 'zod/mini';
const flag = z.catch(z.optional(z.literal(true)), undefined);
/** The filters of the front page, as its address has them: an address can be shared. */
export const DiscoverSearch = z.object({
    q: z.catch(z.optional(z.string()), undefined),
    openNow: flag,
    freeNow: flag,
    /** Amenities that must all be there, comma-separated. */
    has: z.catch(z.optional(z.string()), undefined),
    /** Highest price an hour in minor units; 0 is free of charge. */
    maxPrice: z.catch(z.optional(z.int().check(z.gte(0))), undefined),
    nearMe: flag,
});
export const splitList = (list) => (list ? list.split(',') : []);
export const toggleInList = (list, item) => {
    const items = splitList(list);
    const next = items.includes(item) ? items.filter((kept) => kept !== item) : [...items, item];
    return next.length === 0 ? undefined : next.join(',');
};

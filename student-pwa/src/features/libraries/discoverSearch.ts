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
export type DiscoverSearch = z.infer<typeof DiscoverSearch>;

/** The place itself stays out of the address: only the wish for "near me" is shared. */
export type DiscoverFilters = Omit<DiscoverSearch, 'nearMe'> & { near?: string | undefined };

export const splitList = (list: string | undefined): string[] => (list ? list.split(',') : []);

export const toggleInList = (list: string | undefined, item: string): string | undefined => {
  const items = splitList(list);
  const next = items.includes(item) ? items.filter((kept) => kept !== item) : [...items, item];
  return next.length === 0 ? undefined : next.join(',');
};

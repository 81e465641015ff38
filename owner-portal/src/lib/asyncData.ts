/** What a surface needs to know of one query, or of several that it shows together. */
export type AsyncData<Data> = {
  data: Data | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
};

/** Several answers as one: there when all are there. */
export function together<Parts extends Record<string, AsyncData<unknown>>>(
  parts: Parts,
): AsyncData<{ [Key in keyof Parts]: NonNullable<Parts[Key]['data']> }>;
export function together(parts: Record<string, AsyncData<unknown>>): AsyncData<unknown> {
  const all = Object.values(parts);
  const isThere = all.every(({ data }) => data !== undefined);
  return {
    data: isThere
      ? Object.fromEntries(Object.entries(parts).map(([key, { data }]) => [key, data]))
      : undefined,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isFetching: all.some(({ isFetching }) => isFetching),
    refetch: () => Promise.all(all.map(({ refetch }) => refetch())),
  };
}

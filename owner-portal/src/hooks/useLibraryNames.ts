import { useQuery } from '@tanstack/react-query';
import { tenantLibrariesQuery } from '../lib/server/tenantLibraries.ts';

/** "All libraries", or the names of those that a member covers. */
export function useLibraryNames(tenantId: string) {
  const { data } = useQuery(tenantLibrariesQuery(tenantId));
  return (libraryIds: readonly string[] | null): string => {
    if (libraryIds === null) return 'All libraries';
    const names = data?.items.filter(({ id }) => libraryIds.includes(id)).map(({ name }) => name);
    return new Intl.ListFormat('en').format(names ?? []);
  };
}

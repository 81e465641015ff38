import { useQueries, useQuery } from '@tanstack/react-query';
import { meQuery } from '../lib/server/me.ts';
import { tenantLibrariesQuery } from '../lib/server/tenantLibraries.ts';

/** Every library that I cover, organisation by organisation. */
export function useMyLibraries() {
  const { data: me } = useQuery(meQuery);
  const memberships = me?.memberships ?? [];
  const answers = useQueries({
    queries: memberships.map(({ tenantId }) => tenantLibrariesQuery(tenantId)),
  });
  return memberships.map(({ tenantId, tenantName }, index) => ({
    tenantId,
    tenantName,
    libraries: answers[index]?.data?.items ?? [],
  }));
}

import type { Me } from '@studyspot/shared-events';
import { readPreferences } from '../lib/preferences.ts';
import { tenantLibrariesQuery } from '../lib/server/tenantLibraries.ts';
import { queryClient } from './queryClient.ts';

/** Where somebody begins: the floor they last worked on, else their first published library, else what is to be set up. */
export async function indexTarget(me: Me) {
  const [first] = me.memberships;
  if (!first) return { to: '/welcome' } as const;
  const lists = await Promise.all(
    me.memberships.map(({ tenantId }) =>
      queryClient.ensureQueryData(tenantLibrariesQuery(tenantId)),
    ),
  );
  const libraries = lists.flatMap(({ items }) => items);
  const { lastLibraryId } = readPreferences();
  const target =
    libraries.find(({ id }) => id === lastLibraryId) ??
    libraries.find(({ state }) => state === 'published');
  if (target) {
    return { to: '/libraries/$libraryId/floor', params: { libraryId: target.id } } as const;
  }
  return { to: '/tenants/$tenantId', params: { tenantId: first.tenantId } } as const;
}

import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { hasCode } from '../lib/apiError.ts';
import { libraryQuery } from '../lib/server/library.ts';
import { appRoute } from './appRoute.tsx';
import { queryClient } from './queryClient.ts';
import { LibrarySearch } from './searches.ts';

/** One library, loaded before anything of it is shown. Only its own members get here; a stranger's library is not found. */
export const libraryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/libraries/$libraryId',
  validateSearch: LibrarySearch,
  loader: async ({ params, context }) => {
    try {
      const library = await queryClient.ensureQueryData(libraryQuery(params.libraryId));
      const isMine = context.me.memberships.some(
        ({ tenantId, libraryIds }) =>
          tenantId === library.tenantId && (libraryIds === null || libraryIds.includes(library.id)),
      );
      if (!isMine) throw notFound();
    } catch (error) {
      if (hasCode(error, 'not_found') || hasCode(error, 'malformed')) throw notFound();
      throw error;
    }
  },
  component: lazyRouteComponent(
    () => import('../features/shell/LibraryLayout.tsx'),
    'LibraryLayout',
  ),
});

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarDays, DoorOpen, LayoutGrid, Library, Settings, Users } from 'lucide-react';
import { useMyLibraries } from '../../hooks/useMyLibraries.ts';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { useLibraryRights, useTenantRights } from '../../hooks/useRights.ts';
import { meQuery } from '../../lib/server/me.ts';

const NOWHERE = { id: '', tenantId: '' };

/** The library one is in, or was in last; where the navigation leads. */
export function useCurrentLibrary() {
  const { libraryId, tenantId } = useParams({ strict: false });
  const { lastLibraryId } = usePreferences();
  const groups = useMyLibraries();
  const libraries = groups.flatMap((group) => group.libraries);
  const own = libraries.filter(
    (library) => tenantId === undefined || library.tenantId === tenantId,
  );
  return (
    libraries.find(({ id }) => id === libraryId) ??
    own.find(({ id }) => id === lastLibraryId) ??
    own.find(({ state }) => state === 'published') ??
    own[0]
  );
}

/** The organisation one is in, or of the library one was in last. */
export function useCurrentTenantId(): string | undefined {
  const library = useCurrentLibrary();
  const { tenantId: shownTenantId } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery);
  return library?.tenantId ?? shownTenantId ?? me?.memberships[0]?.tenantId;
}

/** What this person may do here; the rest is not offered. */
export function useSections() {
  const library = useCurrentLibrary();
  const tenantId = useCurrentTenantId();
  const may = useLibraryRights(library ?? NOWHERE);
  const mayInTenant = useTenantRights(tenantId);
  const inLibrary = library && { libraryId: library.id };
  return [
    inLibrary && may('library:view')
      ? { to: '/libraries/$libraryId/floor', params: inLibrary, label: 'Floor', Icon: LayoutGrid }
      : null,
    inLibrary && may('bookings:view')
      ? {
          to: '/libraries/$libraryId/bookings',
          params: inLibrary,
          label: 'Bookings',
          Icon: CalendarDays,
        }
      : null,
    inLibrary && may('bookings:check-in')
      ? { to: '/libraries/$libraryId/desk', params: inLibrary, label: 'Desk', Icon: DoorOpen }
      : null,
    inLibrary && may('library:edit')
      ? {
          to: '/libraries/$libraryId/settings',
          params: inLibrary,
          label: 'Settings',
          Icon: Settings,
        }
      : null,
    tenantId !== undefined
      ? { to: '/tenants/$tenantId', params: { tenantId }, label: 'Libraries', Icon: Library }
      : null,
    tenantId !== undefined && mayInTenant('members:view')
      ? { to: '/tenants/$tenantId/members', params: { tenantId }, label: 'Members', Icon: Users }
      : null,
  ].filter((section) => section !== null) satisfies { label: string }[];
}

import type { Capability, Me } from '@studyspot/shared-events';
import { can } from '@studyspot/shared-events';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../lib/server/me.ts';

type Membership = Me['memberships'][number];

const covers = ({ libraryIds }: Membership, libraryId: string) =>
  libraryIds === null || libraryIds.includes(libraryId);

/** May I do this in that library? */
export function useLibraryRights(library: { id: string; tenantId: string }) {
  const { data: me } = useQuery(meQuery);
  return (capability: Capability): boolean =>
    me?.memberships.some(
      (membership) =>
        membership.tenantId === library.tenantId &&
        covers(membership, library.id) &&
        can(membership.role, capability),
    ) ?? false;
}

/** May I do this in the whole organisation? Who covers only some of its libraries may not. */
export function useTenantRights(tenantId: string | undefined) {
  const { data: me } = useQuery(meQuery);
  return (capability: Capability): boolean =>
    me?.memberships.some(
      (membership) =>
        membership.tenantId === tenantId &&
        membership.libraryIds === null &&
        can(membership.role, capability),
    ) ?? false;
}

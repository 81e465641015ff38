import type { EventPayloads, Member } from '@studyspot/shared-events';
import { applyMember, removeMember } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../server/me.ts';
import { membersQuery } from '../server/members.ts';

/** Our own rights may have changed with it: then the shell must know at once. */
function refreshOwnRights(queryClient: QueryClient, userId: string): void {
  if (queryClient.getQueryData(meQuery.queryKey)?.id !== userId) return;
  void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
}

/** `member:updated`; the invitation that became this member is gone from the list. */
export function patchMember(queryClient: QueryClient, event: Member): void {
  queryClient.setQueryData(membersQuery(event.tenantId).queryKey, (list) => {
    if (!list) return list;
    const invitations = list.invitations.filter(({ email }) => email !== event.email);
    return { ...applyMember(list, event), invitations };
  });
  refreshOwnRights(queryClient, event.userId);
}

export function dropMember(queryClient: QueryClient, event: EventPayloads['member:removed']): void {
  queryClient.setQueryData(
    membersQuery(event.tenantId).queryKey,
    (list) => list && removeMember(list, event),
  );
  refreshOwnRights(queryClient, event.userId);
}

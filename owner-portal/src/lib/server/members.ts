import { MemberList } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';
import { socketClient } from '../socket.ts';

export const membersQuery = (tenantId: string) =>
  queryOptions({
    queryKey: ['tenant', tenantId, 'members'],
    queryFn: ({ signal }) =>
      socketClient.snapshot(() =>
        request(MemberList, 'GET', `/api/tenants/${tenantId}/members`, { signal }),
      ),
  });

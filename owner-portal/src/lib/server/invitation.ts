import { InvitationPreview } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../request.ts';

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      request(InvitationPreview, 'GET', `/api/invitations/${encodeURIComponent(token)}`, {
        signal,
      }),
    retry: false,
  });

import type { InviteMemberBody } from '@studyspot/shared-events';
import { Invitation } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const inviteMember = (tenantId: string, body: InviteMemberBody) =>
  request(Invitation, 'POST', `/api/tenants/${tenantId}/members`, { body });

import type { PatchMemberBody } from '@studyspot/shared-events';
import { Member } from '@studyspot/shared-events';
import { request } from '../request.ts';

export const patchMember = (tenantId: string, memberId: string, body: PatchMemberBody) =>
  request(Member, 'PATCH', `/api/tenants/${tenantId}/members/${memberId}`, { body });

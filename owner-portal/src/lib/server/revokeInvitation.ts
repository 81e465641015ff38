import * as z from 'zod/mini';
import { request } from '../request.ts';

export async function revokeInvitation(tenantId: string, invitationId: string): Promise<void> {
  await request(z.unknown(), 'DELETE', `/api/tenants/${tenantId}/invitations/${invitationId}`);
}

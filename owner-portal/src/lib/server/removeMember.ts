import * as z from 'zod/mini';
import { request } from '../request.ts';

export async function removeMember(tenantId: string, memberId: string): Promise<void> {
  await request(z.unknown(), 'DELETE', `/api/tenants/${tenantId}/members/${memberId}`);
}

import * as z from 'zod/mini';
import { requestRaw } from '../request.ts';

export async function revokeSession(token: string): Promise<void> {
  await requestRaw(z.unknown(), 'POST', '/api/auth/revoke-session', { body: { token } });
}

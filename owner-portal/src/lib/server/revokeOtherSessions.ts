import * as z from 'zod/mini';
import { requestRaw } from '../request.ts';

export async function revokeOtherSessions(): Promise<void> {
  await requestRaw(z.unknown(), 'POST', '/api/auth/revoke-other-sessions', { body: {} });
}

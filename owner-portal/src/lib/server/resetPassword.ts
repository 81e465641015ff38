import * as z from 'zod/mini';
import { requestRaw } from '../request.ts';

export async function resetPassword(body: { token: string; newPassword: string }): Promise<void> {
  await requestRaw(z.unknown(), 'POST', '/api/auth/reset-password', { body });
}

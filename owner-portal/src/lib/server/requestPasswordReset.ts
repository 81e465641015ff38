import * as z from 'zod/mini';
import { requestRaw } from '../request.ts';

/** Answers alike whether or not the address is known. */
export async function requestPasswordReset(email: string): Promise<void> {
  const redirectTo = `${location.origin}/reset-password`;
  await requestRaw(z.unknown(), 'POST', '/api/auth/request-password-reset', {
    body: { email, redirectTo },
  });
}

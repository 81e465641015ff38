import * as z from 'zod/mini';
import { requestRaw } from '../request.ts';
import { keepToken } from '../sessionToken.ts';

export async function signOut(): Promise<void> {
  await requestRaw(z.unknown(), 'POST', '/api/auth/sign-out', { body: {} });
  keepToken(null);
}

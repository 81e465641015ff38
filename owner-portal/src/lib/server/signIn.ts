import type { SignInBody } from '@studyspot/shared-events';
import { SignedIn } from '@studyspot/shared-events';
import { requestRaw } from '../request.ts';
import { keepToken } from '../sessionToken.ts';

export async function signIn(body: SignInBody): Promise<void> {
  const { token } = await requestRaw(SignedIn, 'POST', '/api/auth/sign-in/email', { body });
  keepToken(token);
}

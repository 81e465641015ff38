import type { SignUpBody } from '@studyspot/shared-events';
import { SignedUp } from '@studyspot/shared-events';
import { requestRaw } from '../request.ts';
import { keepToken } from '../sessionToken.ts';

export async function signUp(body: SignUpBody): Promise<void> {
  const { token } = await requestRaw(SignedUp, 'POST', '/api/auth/sign-up/email', { body });
  keepToken(token);
}

import { plainRequest } from '../../lib/api.ts';
import { keepBearerToken } from '../../lib/bearer.ts';

type Answer = { token: string | null };

export async function signIn(body: { email: string; password: string }): Promise<void> {
  const { token } = await plainRequest<Answer>('/api/auth/sign-in/email', { method: 'POST', body });
  keepBearerToken(token ?? undefined);
}

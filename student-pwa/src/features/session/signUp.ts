import { plainRequest } from '../../lib/api.ts';
import { keepBearerToken } from '../../lib/bearer.ts';

type Answer = { token: string | null };

export async function signUp(body: {
  name: string;
  email: string;
  password: string;
}): Promise<void> {
  const { token } = await plainRequest<Answer>('/api/auth/sign-up/email', { method: 'POST', body });
  keepBearerToken(token ?? undefined);
}

import { plainRequest } from '../../lib/api.ts';
import { keepBearerToken } from '../../lib/bearer.ts';
export async function signIn(body) {
    const { token } = await plainRequest('/api/auth/sign-in/email', { method: 'POST', body });
    keepBearerToken(token ?? undefined);
}

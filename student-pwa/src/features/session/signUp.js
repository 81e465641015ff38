import { plainRequest } from '../../lib/api.ts';
import { keepBearerToken } from '../../lib/bearer.ts';
export async function signUp(body) {
    const { token } = await plainRequest('/api/auth/sign-up/email', { method: 'POST', body });
    keepBearerToken(token ?? undefined);
}

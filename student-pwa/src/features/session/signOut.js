import { plainRequest } from '../../lib/api.ts';
import { keepBearerToken } from '../../lib/bearer.ts';
import { forgetSaved } from '../../lib/persistence.ts';
/** Ends the session on the server first: a failure leaves this device signed in, and says so. */
export async function signOut() {
    await plainRequest('/api/auth/sign-out', { method: 'POST', body: {} });
    keepBearerToken(undefined);
    await forgetSaved();
}

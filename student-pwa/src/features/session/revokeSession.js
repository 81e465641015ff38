import { plainRequest } from '../../lib/api.ts';
export const revokeSession = (token) => plainRequest('/api/auth/revoke-session', { method: 'POST', body: { token } });

import { plainRequest } from '../../lib/api.ts';

export const revokeSession = (token: string) =>
  plainRequest('/api/auth/revoke-session', { method: 'POST', body: { token } });

import { plainRequest } from '../../lib/api.ts';

export const resetPassword = (body: { token: string; newPassword: string }) =>
  plainRequest('/api/auth/reset-password', { method: 'POST', body });

import { plainRequest } from '../../lib/api.ts';
export const resetPassword = (body) => plainRequest('/api/auth/reset-password', { method: 'POST', body });

import { plainRequest } from '../../lib/api.ts';
/** Answers alike for known and unknown addresses. */
export const requestPasswordReset = (email) => plainRequest('/api/auth/request-password-reset', {
    method: 'POST',
    body: { email, redirectTo: `${location.origin}/reset-password` },
});

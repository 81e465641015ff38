import * as z from 'zod/mini';
/** Only a path of our own: an address elsewhere would be an open redirect. */
const isOwnPath = (path) => /^\/(?![/\\])/.test(path);
export const SignInSearch = z.object({
    next: z.catch(z.optional(z.string().check(z.refine(isOwnPath))), undefined),
});
export const ResetSearch = z.object({
    token: z.catch(z.optional(z.string()), undefined),
    error: z.catch(z.optional(z.string()), undefined),
});

import * as z from 'zod/mini';
const text = z.catch(z.optional(z.coerce.string().check(z.maxLength(60))), undefined);
/** What the code at a desk or seat opens. */
export const CheckInSearch = z.object({ library: text, code: text });

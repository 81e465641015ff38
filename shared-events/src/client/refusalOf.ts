import * as z from 'zod/mini';
import { ERROR_CODES, type ErrorCode } from '../errors.ts';

const Refused = z.object({ data: z.object({ code: z.enum(ERROR_CODES) }) });

/** The code with which the server refused a handshake; null when it never came so far. */
export function refusalOf(error: unknown): ErrorCode | null {
  const parsed = Refused.safeParse(error);
  return parsed.success ? parsed.data.data.code : null;
}

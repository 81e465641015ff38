import * as z from 'zod/mini';
import { payloadOf, type RoomEvent } from '../hub/roomEvent.ts';

/** Written by a trigger of the `session` table, in the transaction that deletes the row. */
export const SESSION_REVOKED = 'session:revoked';
const Payload = z.object({ sessionId: z.string() });

export function parseSessionRevoked(event: RoomEvent): string | undefined {
  const parsed = Payload.safeParse(payloadOf(event));
  return parsed.success ? parsed.data.sessionId : undefined;
}

import * as z from 'zod/mini';
import { SyncRequest } from './events.ts';

/** The native WebSocket gateway: one JSON object a text frame, `t` says what it is. See docs/websocket.md. */
export const GATEWAY_PATH = '/ws';
export const GATEWAY_PROTOCOL = 'studyspot.v1+json';

/** Chosen by the client; comes back with the answer. */
export const RequestId = z.int().check(z.gte(0));
const Room = z.string().check(z.maxLength(120));

/** What a client may send. `auth` comes first, within five seconds, and again to renew. */
export const GatewayRequest = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('auth'),
    id: z.optional(RequestId),
    token: z.optional(z.nullable(z.string().check(z.maxLength(4096)))),
    contractVersion: z.optional(z.int()),
  }),
  z.object({ t: z.literal('sub'), id: RequestId, room: Room }),
  z.object({ t: z.literal('unsub'), id: RequestId, room: Room }),
  z.extend(SyncRequest, { t: z.literal('sync'), id: RequestId }),
  z.object({ t: z.literal('ping'), id: z.optional(RequestId) }),
]);
export type GatewayRequest = z.infer<typeof GatewayRequest>;

/** Why the server closes a native connection (RFC 6455 leaves 4000–4999 to the application). */
export const CLOSE_CODES = {
  /** No credential in time, a bad one, or a session that is over. */
  unauthenticated: 4001,
  forbidden: 4003,
  /** Nothing answers at this path. */
  not_found: 4004,
  /** Too much, or too slow to read. */
  rate_limited: 4008,
  /** Going away; come back after a moment. */
  goingAway: 1001,
  internal: 1011,
  tryAgainLater: 1013,
} as const;

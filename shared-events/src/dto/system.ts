import * as z from 'zod/mini';
import { Instant, success } from './common.ts';

export const Health = z.object({
  status: z.literal('healthy'),
  service: z.literal('auth-service'),
  websocket: z.literal('enabled'),
  timestamp: Instant,
});

export const TestEventBody = z.object({
  event: z.string().check(z.regex(/^test:[a-z0-9:-]{1,60}$/)),
  data: z.optional(z.unknown()),
  room: z.string().check(z.minLength(1), z.maxLength(120)),
});
export const TestEventReply = z.object({
  message: z.string(),
  event: z.string(),
  room: z.string(),
  timestamp: Instant,
});
export const SocketStats = z.object({
  totalConnections: z.int(),
  activeRooms: z.array(z.object({ room: z.string(), connections: z.int() })),
  timestamp: Instant,
  /** Every node that has been heard of lately. */
  nodes: z.optional(
    z.array(
      z.object({ name: z.string(), connections: z.int(), isRelay: z.boolean(), seenAt: Instant }),
    ),
  ),
  /** What the relay has not numbered yet; its oldest row's age is 0 when there is none. */
  outbox: z.optional(z.object({ depth: z.int(), oldestAgeMs: z.int() })),
});

/** Tools that know these two routes look for the fields at the top of the reply; the envelope holds them as well. */
export const TestEventAnswer = z.extend(success(TestEventReply), TestEventReply.shape);
export const SocketStatsAnswer = z.extend(success(SocketStats), SocketStats.shape);

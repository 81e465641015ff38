import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction, sqlInTransaction, type Tx } from '../db.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../plugins/authentication.ts';
import { idempotencyOf, keptReply, routeOf } from './idempotency.ts';
import { eventIdsOf } from './socketHelpers.ts';

/** After the commit: the relay is told, and the log names the events. */
export function finish(deps: Deps, request: FastifyRequest, events: string[]): void {
  deps.wakeRelay();
  const { userId } = requirePerson(request);
  request.log.info({ route: routeOf(request), userId, events }, 'done');
}

/**
 * Runs one domain write and answers it: transaction, Idempotency-Key, relay wake-up, reply. A twin
 * in flight waits on the key's row; a failure rolls the key back with everything else.
 */
export async function command<Data>(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  status: 200 | 201,
  run: (tx: Tx) => Promise<Data>,
): Promise<FastifyReply> {
  requirePerson(request);
  const given = idempotencyOf(request);

  let events: string[] = [];
  const answer = await inTransaction(deps.db.prisma, async (tx) => {
    const changed = await change(tx);
    events = eventIdsOf(tx);
    return changed;
  });
  finish(deps, request, events);
  return reply.code(answer.status).send(answer.body);

  async function change(tx: Tx) {
    if (!given) return { status, body: { success: true, data: await run(tx) } };
    const { userId, route, key, bodyHash } = given;
    const fresh = await tx.$executeRaw`
      INSERT INTO idempotency_key (user_id, route, key, body_hash)
      VALUES (${userId}::uuid, ${route}, ${key}, ${bodyHash}) ON CONFLICT DO NOTHING`;
    const kept = fresh === 0 ? await keptReply(sqlInTransaction(tx), given) : undefined;
    if (kept) return kept;
    const body = { success: true, data: await run(tx) };
    await tx.$executeRaw`
      UPDATE idempotency_key SET status = ${status}, reply = ${JSON.stringify(body)}::jsonb
      WHERE user_id = ${userId}::uuid AND route = ${route} AND key = ${key}`;
    return { status, body };
  }
}

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction, type Tx } from '../db.ts';
import type { Deps } from '../deps.ts';
import { malformed, refused } from '../errors.ts';
import { eventIdsOf } from './socketHelpers.ts';
import { requirePerson } from '../plugins/authentication.ts';

type Kept = { body_hash: string; status: number | null; reply: unknown };

const hashOf = (request: FastifyRequest) =>
  createHash('sha256')
    .update(JSON.stringify([request.url, request.body ?? null]))
    .digest('hex');

export const routeOf = ({ method, routeOptions, url }: FastifyRequest): string =>
  `${method} ${routeOptions.url ?? url}`;

/** The caller's Idempotency-Key, if it sent one: up to 200 visible characters. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw malformed('Idempotency-Key must be 1 to 200 visible characters');
  }
  return key;
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
  const key = idempotencyKeyOf(request);
  const userId = requirePerson(request).userId;
  const route = routeOf(request);
  const bodyHash = hashOf(request);

  let events: string[] = [];
  const answer = await inTransaction(deps.db.prisma, async (tx) => {
    const changed = await change(tx);
    events = eventIdsOf(tx);
    return changed;
  });
  deps.wakeRelay();
  request.log.info({ route, userId, events }, 'done');
  return reply.code(answer.status).send(answer.body);

  async function change(tx: Tx) {
    if (!key) return { status, body: { success: true, data: await run(tx) } };
    const fresh = await tx.$executeRaw`
      INSERT INTO idempotency_key (user_id, route, key, body_hash)
      VALUES (${userId}::uuid, ${route}, ${key}, ${bodyHash}) ON CONFLICT DO NOTHING`;
    if (fresh === 0) {
      const [kept] = await tx.$queryRaw<Kept[]>`
        SELECT body_hash, status, reply FROM idempotency_key
        WHERE user_id = ${userId}::uuid AND route = ${route} AND key = ${key}`;
      if (kept?.body_hash !== bodyHash) {
        throw refused('idempotency_mismatch', 'This Idempotency-Key was used for another request');
      }
      return { status: kept.status ?? status, body: kept.reply };
    }
    const body = { success: true, data: await run(tx) };
    await tx.$executeRaw`
      UPDATE idempotency_key SET status = ${status}, reply = ${JSON.stringify(body)}::jsonb
      WHERE user_id = ${userId}::uuid AND route = ${route} AND key = ${key}`;
    return { status, body };
  }
}

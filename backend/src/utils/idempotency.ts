import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Sql } from '../db.ts';
import { malformed, refused } from '../errors.ts';
import { requirePerson } from '../plugins/authentication.ts';

/** What makes two requests the same one: the person, the route, the key they chose, and what they asked for. */
export type IdempotencyKey = { userId: string; route: string; key: string; bodyHash: string };
export type KeptReply = { status: number; body: unknown };

const hashOf = (request: FastifyRequest) =>
  createHash('sha256')
    .update(JSON.stringify([request.url, request.body ?? null]))
    .digest('hex');

export const routeOf = ({ method, routeOptions, url }: FastifyRequest): string =>
  `${method} ${routeOptions.url ?? url}`;

/** Of the caller's Idempotency-Key, if one was sent: up to 200 visible characters. */
export function idempotencyOf(request: FastifyRequest): IdempotencyKey | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw malformed('Idempotency-Key must be 1 to 200 visible characters');
  }
  return {
    userId: requirePerson(request).userId,
    route: routeOf(request),
    key,
    bodyHash: hashOf(request),
  };
}

/** As the SQL function `keep_reply` takes it. */
export const keyJson = (key: IdempotencyKey | undefined): string | null =>
  key ? JSON.stringify({ route: key.route, key: key.key, bodyHash: key.bodyHash }) : null;

/** What was answered under this key, if anything; throws 422 where that was another request. */
export async function keptReply(
  sql: Sql,
  { userId, route, key, bodyHash }: IdempotencyKey,
): Promise<KeptReply | undefined> {
  const [kept] = await sql<{ bodyHash: string; status: number; body: unknown }>({
    name: 'kept-reply',
    text: `SELECT body_hash AS "bodyHash", status, reply AS body FROM idempotency_key
      WHERE user_id = $1::uuid AND route = $2 AND key = $3`,
    values: [userId, route, key],
  });
  if (kept && kept.bodyHash !== bodyHash) {
    throw refused('idempotency_mismatch', 'This Idempotency-Key was used for another request');
  }
  return kept;
}

/** Keeps what is answered, unless the key has an answer already. What SQL functions answer they keep themselves. */
export async function keepReply(
  sql: Sql,
  key: IdempotencyKey,
  status: 200 | 201,
  data: unknown,
): Promise<void> {
  await sql({
    name: 'keep-reply',
    text: 'SELECT keep_reply($1::uuid, $2::jsonb, $3::int, $4::jsonb)',
    values: [key.userId, keyJson(key), status, JSON.stringify(data)],
  });
}

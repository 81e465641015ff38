import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { notFound } from '../errors.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Does the request carry the operator's own token? Never, while none is configured. */
export function isOperator(
  { OPERATOR_TOKEN }: Config,
  { headers }: Pick<FastifyRequest, 'headers'>,
): boolean {
  const given = /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (!OPERATOR_TOKEN || !given) return false;
  return timingSafeEqual(digest(given), digest(OPERATOR_TOKEN));
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** By name as well: a page whose own name was made to point here is still a stranger's page. */
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * For what shows secrets, such as reset links: the operator's token, or, outside production, this very
 * machine. Anybody else is told there is nothing.
 */
export function requireOperator(config: Config, request: FastifyRequest): void {
  if (isOperator(config, request)) return;
  const isOwnMachine = LOOPBACK.has(request.ip) && LOCAL_NAMES.has(request.hostname);
  if (config.NODE_ENV === 'production' || !isOwnMachine) throw notFound('That address');
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlOnPool } from '../../db.ts';
import { AppError } from '../../errors.ts';
import { finish } from '../../utils/command.ts';
import { idempotencyOf, keptReply } from '../../utils/idempotency.ts';
import { sendJson } from '../../utils/sendJson.ts';
import { createBooking, type Taking } from './createBooking.ts';
import { explainConflicts } from './explainConflicts.ts';
import type { Parts } from './parts.ts';

/**
 * Takes a seat and answers 201. The Idempotency-Key is kept by the statement that takes it; a request
 * that comes again meets its own booking, or its own key, and is answered as the first time.
 */
export async function bookSeat(
  { deps, facts, findAlternatives }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Omit<Taking, 'key' | 'emitted'>,
): Promise<FastifyReply> {
  const key = idempotencyOf(request);
  let events: string[] = [];
  const emitted = (ids: string[]) => void (events = ids);
  try {
    const booking = await explainConflicts(findAlternatives, () =>
      createBooking(deps.db, facts, { ...wanted, key, emitted }),
    );
    finish(deps, request, events);
    return sendJson(reply.code(201), JSON.stringify(booking));
  } catch (error) {
    const isRefusal = error instanceof AppError;
    const kept = key && isRefusal ? await keptReply(sqlOnPool(deps.db.pool), key) : undefined;
    if (!kept) throw error;
    return reply.code(kept.status).send(kept.body);
  }
}

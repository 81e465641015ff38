import type { FastifyReply, FastifyRequest } from 'fastify';
import { command, idempotencyKeyOf, routeOf } from '../../utils/command.ts';
import { sendJson } from '../../utils/sendJson.ts';
import { createBooking, createBookingIn, type Taking } from './createBooking.ts';
import { explainConflicts } from './explainConflicts.ts';
import type { Parts } from './parts.ts';

/**
 * Takes a seat and answers 201. With an Idempotency-Key it is a transaction like every other
 * command; without one nothing has to be remembered, and one round trip does it.
 */
export async function bookSeat(
  { deps, facts, findAlternatives }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  taking: Taking,
): Promise<FastifyReply> {
  if (idempotencyKeyOf(request)) {
    return explainConflicts(findAlternatives, () =>
      command(deps, request, reply, 201, (tx) => createBookingIn(tx, facts, taking)),
    );
  }
  let events: string[] = [];
  const emitted = (ids: string[]) => void (events = ids);
  const booking = await explainConflicts(findAlternatives, () =>
    createBooking(deps.db, facts, { ...taking, emitted }),
  );
  deps.wakeRelay();
  request.log.info({ route: routeOf(request), userId: taking.sitter.actorUserId, events }, 'done');
  return sendJson(reply.code(201), JSON.stringify(booking));
}

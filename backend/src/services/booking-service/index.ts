import type { FastifyInstance } from 'fastify';
import { sqlOnPool } from '../../db.ts';
import type { Deps } from '../../deps.ts';
import { createFindAlternatives } from './alternatives.ts';
import { createFactsCache } from './factsCache.ts';
import { createHoldSweeper } from './holdSweeper.ts';
import { libraryBookingRoutes } from './libraryRoutes.ts';
import type { Parts } from './parts.ts';
import { bookingRoutes } from './routes.ts';

/** Holds, bookings and what becomes of them: no seat is ever sold twice. */
export async function bookingService(
  app: FastifyInstance,
  { deps }: { deps: Deps },
): Promise<void> {
  const facts = createFactsCache();
  const findAlternatives = createFindAlternatives(sqlOnPool(deps.db.pool), facts);
  const parts: Parts = { deps, facts, findAlternatives };
  await app.register(bookingRoutes, parts);
  await app.register(libraryBookingRoutes, parts);

  const sweeper = createHoldSweeper(deps, app.log);
  app.addHook('onReady', async () => sweeper.start());
  app.addHook('onClose', sweeper.stop);
}

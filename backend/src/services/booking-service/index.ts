import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { createFactsCache } from './factsCache.ts';
import { createHoldSweeper } from './holdSweeper.ts';
import { libraryBookingRoutes } from './libraryRoutes.ts';
import { bookingRoutes } from './routes.ts';

/** Holds, bookings and what becomes of them: no seat is ever sold twice. */
export async function bookingService(
  app: FastifyInstance,
  { deps }: { deps: Deps },
): Promise<void> {
  const facts = createFactsCache();
  await app.register(bookingRoutes, { deps, facts });
  await app.register(libraryBookingRoutes, { deps, facts });

  const sweeper = createHoldSweeper(deps, app.log);
  app.addHook('onReady', async () => sweeper.start());
  app.addHook('onClose', sweeper.stop);
}

import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { feePlanRoutes } from './routes.ts';

export async function pricingService(app: FastifyInstance, options: { deps: Deps }): Promise<void> {
  await app.register(feePlanRoutes, options);
}

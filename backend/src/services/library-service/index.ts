import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { importRoutes } from './import/importRoutes.ts';
import { libraryRoutes } from './libraryRoutes.ts';
import { planRoutes } from './planRoutes.ts';
import { publicRoutes } from './publicRoutes.ts';
import { scheduleRoutes } from './scheduleRoutes.ts';

export async function libraryService(app: FastifyInstance, options: { deps: Deps }): Promise<void> {
  await app.register(publicRoutes, options);
  await app.register(libraryRoutes, options);
  await app.register(scheduleRoutes, options);
  await app.register(planRoutes, options);
  await app.register(importRoutes, options);
}

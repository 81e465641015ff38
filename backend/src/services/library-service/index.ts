import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { publicRoutes } from './publicRoutes.ts';

export async function libraryService(app: FastifyInstance, options: { deps: Deps }): Promise<void> {
  await app.register(publicRoutes, options);
}

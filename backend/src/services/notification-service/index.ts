import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';

export async function notificationService(_app: FastifyInstance, _options: { deps: Deps }): Promise<void> {}

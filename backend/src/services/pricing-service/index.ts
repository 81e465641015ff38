import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';

export async function pricingService(_app: FastifyInstance, _options: { deps: Deps }): Promise<void> {}

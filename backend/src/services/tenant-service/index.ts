import type { FastifyInstance } from 'fastify';
import { type InvitationParts, invitationRoutes } from './invitationRoutes.ts';
import { memberRoutes } from './memberRoutes.ts';
import { tenantRoutes } from './tenantRoutes.ts';

export async function tenantService(
  app: FastifyInstance,
  { deps, mail }: InvitationParts,
): Promise<void> {
  await app.register(tenantRoutes, { deps });
  await app.register(memberRoutes, { deps });
  await app.register(invitationRoutes, { deps, mail });
}

import { Me, success } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import type { BetterAuth } from './betterAuth.ts';
import { passOnHeaders, toWebRequest } from './forward.ts';
import { membershipsOf } from './rights.ts';

export type MeParts = { deps: Deps; auth: BetterAuth };

/** Who I am and where I work: what a portal asks first. */
export async function meRoutes(app: FastifyInstance, { deps, auth }: MeParts) {
  typed(app).get(
    '/api/me',
    { schema: { tags: ['sign-in'], response: { 200: success(Me) } } },
    async (request, reply) => {
      const { userId, name, email } = requirePerson(request);
      // Every visit begins here, so here the session of a browser is prolonged together with its cookie.
      const { headers } = await auth.api.getSession({
        headers: toWebRequest(request).headers,
        returnHeaders: true,
      });
      passOnHeaders(reply, headers);

      const memberships = await membershipsOf(deps.db.prisma, userId);
      const tenants = await deps.db.prisma.tenant.findMany({
        where: { id: { in: memberships.map(({ tenantId }) => tenantId) } },
      });
      const nameOf = new Map(tenants.map((tenant) => [tenant.id, tenant.name]));
      return {
        success: true as const,
        data: {
          id: userId,
          name,
          email,
          memberships: memberships.map((membership) => ({
            ...membership,
            tenantName: nameOf.get(membership.tenantId) ?? '',
          })),
        },
      };
    },
  );
}

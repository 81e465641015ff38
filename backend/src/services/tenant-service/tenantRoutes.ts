import { CreateTenantBody, Id, success, Tenant } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { createTenant } from './createTenant.ts';
import { readTenant } from './readTenant.ts';

const tags = ['tenants'];
const params = z.object({ id: Id });

export async function tenantRoutes(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const routes = typed(app);

  routes.post(
    '/api/tenants',
    {
      schema: {
        tags,
        summary: 'Begin as an owner',
        body: CreateTenantBody,
        response: { 201: success(Tenant) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) => createTenant(tx, person, request.body));
    },
  );

  routes.get(
    '/api/tenants/:id',
    {
      schema: {
        tags,
        summary: 'An organisation I work for',
        params,
        response: { 200: success(Tenant) },
      },
    },
    async (request) => {
      const person = requirePerson(request);
      return {
        success: true as const,
        data: await readTenant(deps.db.prisma, person, request.params.id),
      };
    },
  );
}

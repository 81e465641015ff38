import {
  CreateFeePlanBody,
  FeePlan,
  FeePlanList,
  Id,
  PutFeePlanBody,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { typed } from '../../app.ts';
import { sqlOnPool } from '../../db.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { viewerOf } from '../library-service/readLibrary.ts';
import { createFeePlan, putFeePlan, readFeePlans } from './feePlans.ts';

const tags = ['prices'];
const params = z.object({ id: Id });

export async function feePlanRoutes(app: FastifyInstance, { deps }: { deps: Deps }) {
  const routes = typed(app);

  routes.get(
    '/api/libraries/:id/fee-plans',
    { schema: { tags, params, response: { 200: success(FeePlanList) } } },
    async (request) => {
      const { id } = request.params;
      const { isMember } = await viewerOf(deps.db.prisma, request.person, id);
      const plans = await readFeePlans(sqlOnPool(deps.db.pool), id);
      return {
        success: true as const,
        data: { items: isMember ? plans : plans.filter(({ isActive }) => isActive) },
      };
    },
  );

  routes.post(
    '/api/libraries/:id/fee-plans',
    { schema: { tags, params, body: CreateFeePlanBody, response: { 201: success(FeePlan) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 201, (tx) =>
        createFeePlan(tx, person, request.params.id, request.body),
      );
    },
  );

  routes.put(
    '/api/fee-plans/:id',
    { schema: { tags, params, body: PutFeePlanBody, response: { 200: success(FeePlan) } } },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        putFeePlan(tx, person, request.params.id, request.body),
      );
    },
  );
}

import { Id, Member, MemberList, PatchMemberBody, success } from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { changeMember } from './changeMember.ts';
import { listMembers } from './listMembers.ts';
import { removeMember } from './removeMember.ts';

const tags = ['members'];
const tenantParams = z.object({ id: Id });
const memberParams = z.object({ id: Id, memberId: Id });

export async function memberRoutes(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const routes = typed(app);

  routes.get(
    '/api/tenants/:id/members',
    {
      schema: {
        tags,
        summary: 'Members and open invitations',
        params: tenantParams,
        response: { 200: success(MemberList) },
      },
    },
    async (request) => {
      const person = requirePerson(request);
      return {
        success: true as const,
        data: await listMembers(deps.db.prisma, person, request.params.id),
      };
    },
  );

  routes.patch(
    '/api/tenants/:id/members/:memberId',
    {
      schema: {
        tags,
        summary: 'Give a member another role or other libraries',
        params: memberParams,
        body: PatchMemberBody,
        response: { 200: success(Member) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id: tenantId, memberId } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        changeMember(tx, person, { tenantId, memberId }, request.body),
      );
    },
  );

  routes.delete(
    '/api/tenants/:id/members/:memberId',
    {
      schema: {
        tags,
        summary: 'Remove a member',
        params: memberParams,
        response: { 200: success(z.object({ id: Id })) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id: tenantId, memberId } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        removeMember(tx, person, { tenantId, memberId }),
      );
    },
  );
}

import {
  AcceptInvitationBody,
  Id,
  Invitation,
  InvitationPreview,
  InviteMemberBody,
  Member,
  success,
} from '@studyspot/shared-events';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { typed } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import type { Mailer } from '../../mail/mail.ts';
import { invitationLink } from '../../mail/portalLinks.ts';
import { requirePerson } from '../../plugins/authentication.ts';
import { command } from '../../utils/command.ts';
import { createLimit } from '../auth-service/limits.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { invitationMail } from './invitationMail.ts';
import { type Invited, inviteMember } from './inviteMember.ts';
import { previewInvitation } from './openInvitation.ts';
import { withdrawInvitation } from './withdrawInvitation.ts';

export type InvitationParts = { deps: Deps; mail: Mailer };

const tags = ['members'];
/** Anybody can make an organisation; nobody shall mail the world through it. */
const INVITATIONS_PER_PERSON_AND_HOUR = 100;
const HOUR_SECONDS = 60 * 60;

export async function invitationRoutes(
  app: FastifyInstance,
  { deps, mail }: InvitationParts,
): Promise<void> {
  const routes = typed(app);
  const invitations = createLimit(
    deps.db.pool,
    'invite',
    INVITATIONS_PER_PERSON_AND_HOUR,
    HOUR_SECONDS,
  );

  routes.post(
    '/api/tenants/:id/members',
    {
      schema: {
        tags,
        summary: 'Invite somebody by mail; inviting again replaces the open invitation',
        params: z.object({ id: Id }),
        body: InviteMemberBody,
        response: { 201: success(Invitation) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      await invitations.take(person.userId);
      let invited: Invited | undefined;
      await command(deps, request, reply, 201, async (tx) => {
        invited = await inviteMember(tx, person, request.params.id, request.body);
        return invited.invitation;
      });
      if (invited) {
        const url = invitationLink(deps.config, invited.token);
        mail.send(invitationMail({ ...invited, inviterName: person.name, url }));
      }
      return reply;
    },
  );

  routes.delete(
    '/api/tenants/:id/invitations/:invitationId',
    {
      schema: {
        tags,
        summary: 'Withdraw an invitation',
        params: z.object({ id: Id, invitationId: Id }),
        response: { 200: success(z.object({ id: Id })) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      const { id, invitationId } = request.params;
      return command(deps, request, reply, 200, (tx) =>
        withdrawInvitation(tx, person, id, invitationId),
      );
    },
  );

  routes.get(
    '/api/invitations/:token',
    {
      schema: {
        tags,
        summary: 'What an invitation offers, for whoever holds its link',
        params: AcceptInvitationBody,
        response: { 200: success(InvitationPreview) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return {
        success: true as const,
        data: await previewInvitation(deps.db.prisma, request.params.token),
      };
    },
  );

  routes.post(
    '/api/invitations/accept',
    {
      schema: {
        tags,
        summary: 'Become a member',
        body: AcceptInvitationBody,
        response: { 200: success(Member) },
      },
    },
    async (request, reply) => {
      const person = requirePerson(request);
      return command(deps, request, reply, 200, (tx) =>
        acceptInvitation(tx, person, request.body.token),
      );
    },
  );
}

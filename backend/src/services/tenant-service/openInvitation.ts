import type { PrismaClient } from '@studyspot/prisma';
import type { InvitationPreview } from '@studyspot/shared-events';
import { databaseNow, type Tx } from '../../db.ts';
import { notFound, refused } from '../../errors.ts';
import { hashOfToken } from './invitationToken.ts';

/** The invitation behind a mail's token: 404 once it is used or withdrawn, 422 once it is too old. */
export async function openInvitation(db: Tx | PrismaClient, token: string) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { tenant: true },
  });
  if (!invitation || invitation.acceptedAt) throw notFound('This invitation');
  if (invitation.expiresAt <= (await databaseNow(db))) {
    throw refused('invitation_expired', 'This invitation has expired: ask for another one');
  }
  return invitation;
}

export async function previewInvitation(
  prisma: PrismaClient,
  token: string,
): Promise<InvitationPreview> {
  const { tenant, email, role, expiresAt } = await openInvitation(prisma, token);
  return { tenantName: tenant.name, email, role, expiresAt: expiresAt.toISOString() };
}

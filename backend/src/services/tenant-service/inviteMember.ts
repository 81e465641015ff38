import type { Invitation, InviteMemberBody } from '@studyspot/shared-events';
import { databaseNow, type Tx } from '../../db.ts';
import { conflict } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { requireAssignment } from './assignment.ts';
import { hashOfToken, newInvitationToken } from './invitationToken.ts';
import { lockTenantFor } from './lockTenant.ts';
import { presentInvitation } from './present.ts';

const VALID_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Invited = { invitation: Invitation; token: string; tenantName: string };

/** Replaces an open invitation of the same address: the newest mail is the one that counts. */
export async function inviteMember(
  tx: Tx,
  person: Person,
  tenantId: string,
  { email, role, libraryIds }: InviteMemberBody,
): Promise<Invited> {
  const tenant = await lockTenantFor(tx, person, tenantId, 'members:manage');
  const assignment = await requireAssignment(tx, tenantId, libraryIds);
  if (await tx.member.findFirst({ where: { tenantId, user: { email } } })) {
    throw conflict('already_exists', 'This person is a member already');
  }
  await tx.invitation.deleteMany({ where: { tenantId, email, acceptedAt: null } });

  const token = newInvitationToken();
  const now = await databaseNow(tx);
  const invitation = await tx.invitation.create({
    data: {
      tenantId,
      email,
      role,
      ...assignment,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    },
  });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'member.invited',
    subjectType: 'invitation',
    subjectId: invitation.id,
    details: { email, role, libraryIds },
  });
  return { invitation: presentInvitation(invitation), token, tenantName: tenant.name };
}

import type { Member } from '@studyspot/shared-events';
import { databaseNow, type Tx } from '../../db.ts';
import { conflict, forbidden } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitMemberUpdated } from '../../utils/socketHelpers.ts';
import { notify } from '../notification-service/notify.ts';
import { librariesOf } from './assignment.ts';
import { lockTenant } from './lockTenant.ts';
import { openInvitation } from './openInvitation.ts';
import { memberParts, presentMember } from './present.ts';
import { roleLabel } from './roleLabel.ts';

/** Only the invited address may: a link that was passed on makes nobody else a member. */
export async function acceptInvitation(tx: Tx, person: Person, token: string): Promise<Member> {
  const { tenantId } = await openInvitation(tx, token);
  const tenant = await lockTenant(tx, tenantId);
  const invitation = await openInvitation(tx, token);
  if (invitation.email !== person.email.toLowerCase()) {
    throw forbidden('This invitation was sent to another address');
  }
  if (await tx.member.findFirst({ where: { tenantId, userId: person.userId } })) {
    throw conflict('already_exists', 'You are a member already');
  }

  // A library may have gone since the invitation was written.
  const libraryIds = await librariesOf(tx, tenantId, invitation.libraryIds);
  const row = await tx.member.create({
    data: {
      tenantId,
      userId: person.userId,
      role: invitation.role,
      coversAll: invitation.coversAll,
      libraries: { create: libraryIds.map((libraryId) => ({ libraryId })) },
    },
    include: memberParts,
  });
  await tx.invitation.update({
    where: { id: invitation.id },
    data: { acceptedAt: await databaseNow(tx) },
  });

  const member = presentMember(row);
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'member.joined',
    subjectType: 'member',
    subjectId: member.id,
    details: { role: member.role, libraryIds: member.libraryIds },
  });
  await notify(tx, {
    userId: person.userId,
    kind: 'member_added',
    title: `You are now a member of ${tenant.name}`,
    body: `Your role is ${roleLabel(member.role)}.`,
    tenantId,
  });
  await emitMemberUpdated(tx, member);
  return member;
}

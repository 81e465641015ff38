import type { Member, PatchMemberBody } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitMemberUpdated } from '../../utils/socketHelpers.ts';
import { requireAssignment } from './assignment.ts';
import { requireAnOwner } from './lastOwner.ts';
import { lockTenantFor } from './lockTenant.ts';
import { memberParts, presentMember } from './present.ts';

export type MemberAddress = { tenantId: string; memberId: string };

/** Another role, other libraries. Open sockets lose and gain rooms by the event. */
export async function changeMember(
  tx: Tx,
  person: Person,
  { tenantId, memberId }: MemberAddress,
  { role, libraryIds }: PatchMemberBody,
): Promise<Member> {
  await lockTenantFor(tx, person, tenantId, 'members:manage');
  const assignment = await requireAssignment(tx, tenantId, libraryIds);
  if (!(await tx.member.findFirst({ where: { id: memberId, tenantId } })))
    throw notFound('This member');

  const row = await tx.member.update({
    where: { id: memberId },
    data: {
      role,
      coversAll: assignment.coversAll,
      libraries: {
        deleteMany: {},
        create: assignment.libraryIds.map((libraryId) => ({ libraryId })),
      },
    },
    include: memberParts,
  });
  await requireAnOwner(tx, tenantId);

  const member = presentMember(row);
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'member.changed',
    subjectType: 'member',
    subjectId: memberId,
    details: { role, libraryIds: member.libraryIds },
  });
  await emitMemberUpdated(tx, member);
  return member;
}

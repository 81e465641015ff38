import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitMemberRemoved } from '../../utils/socketHelpers.ts';
import type { MemberAddress } from './changeMember.ts';
import { requireAnOwner } from './lastOwner.ts';
import { lockTenantFor } from './lockTenant.ts';
import { memberParts, presentMember } from './present.ts';

/** The person and their own bookings stay; what they could do here is gone at once. */
export async function removeMember(tx: Tx, person: Person, { tenantId, memberId }: MemberAddress) {
  await lockTenantFor(tx, person, tenantId, 'members:manage');
  const row = await tx.member.findFirst({
    where: { id: memberId, tenantId },
    include: memberParts,
  });
  if (!row) throw notFound('This member');
  await tx.member.delete({ where: { id: memberId } });
  await requireAnOwner(tx, tenantId);

  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'member.removed',
    subjectType: 'member',
    subjectId: memberId,
    details: { userId: row.userId, role: row.role },
  });
  await emitMemberRemoved(tx, presentMember(row));
  return { id: memberId };
}

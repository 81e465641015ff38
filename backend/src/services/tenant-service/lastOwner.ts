import { can, MEMBER_ROLES } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { refused } from '../../errors.ts';

const MANAGING_ROLES = MEMBER_ROLES.filter((role) => can(role, 'members:manage'));

/** After the change and under the tenant's lock: somebody must be left who can manage all of it. */
export async function requireAnOwner(tx: Tx, tenantId: string): Promise<void> {
  const owners = await tx.member.count({
    where: { tenantId, coversAll: true, role: { in: MANAGING_ROLES } },
  });
  if (owners === 0)
    throw refused('last_owner', 'Somebody must remain who owns the whole organisation');
}

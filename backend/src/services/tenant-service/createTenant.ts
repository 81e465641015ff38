import type { CreateTenantBody, Tenant } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { emitMemberUpdated } from '../../utils/socketHelpers.ts';
import { memberParts, presentMember, presentTenant } from './present.ts';

/** How an owner begins: whoever makes an organisation owns all of it. */
export async function createTenant(
  tx: Tx,
  person: Person,
  { name }: CreateTenantBody,
): Promise<Tenant> {
  const tenant = await tx.tenant.create({ data: { name } });
  const owner = await tx.member.create({
    data: { tenantId: tenant.id, userId: person.userId, role: 'library_owner', coversAll: true },
    include: memberParts,
  });
  await audit(tx, {
    tenantId: tenant.id,
    actorUserId: person.userId,
    action: 'tenant.created',
    subjectType: 'tenant',
    subjectId: tenant.id,
    details: { name },
  });
  await emitMemberUpdated(tx, presentMember(owner));
  return presentTenant(tenant);
}

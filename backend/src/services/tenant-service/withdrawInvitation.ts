import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { audit } from '../../utils/audit.ts';
import { lockTenantFor } from './lockTenant.ts';

/** The link in the mail stops working. */
export async function withdrawInvitation(tx: Tx, person: Person, tenantId: string, id: string) {
  await lockTenantFor(tx, person, tenantId, 'members:manage');
  const invitation = await tx.invitation.findFirst({ where: { id, tenantId, acceptedAt: null } });
  if (!invitation) throw notFound('This invitation');
  await tx.invitation.delete({ where: { id } });
  await audit(tx, {
    tenantId,
    actorUserId: person.userId,
    action: 'invitation.withdrawn',
    subjectType: 'invitation',
    subjectId: id,
    details: { email: invitation.email },
  });
  return { id };
}

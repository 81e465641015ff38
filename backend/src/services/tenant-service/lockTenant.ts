import type { Capability } from '@studyspot/shared-events';
import type { Tx } from '../../db.ts';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { authoriseInTenant } from '../auth-service/rights.ts';

/** One change of a tenant's members at a time. */
export async function lockTenant(tx: Tx, tenantId: string): Promise<{ id: string; name: string }> {
  const [tenant] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM tenant WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
  if (!tenant) throw notFound('This organisation');
  return tenant;
}

/**
 * The locked tenant, if this person may do this to all of it. Asked before, so that outsiders lock
 * nothing, and again under the lock: the change that was waited for may have taken the right away.
 */
export async function lockTenantFor(
  tx: Tx,
  person: Person,
  tenantId: string,
  capability: Capability,
) {
  await authoriseInTenant(tx, person, tenantId, capability);
  const tenant = await lockTenant(tx, tenantId);
  await authoriseInTenant(tx, person, tenantId, capability);
  return tenant;
}

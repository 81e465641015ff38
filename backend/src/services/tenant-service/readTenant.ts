import type { PrismaClient } from '@studyspot/prisma';
import type { Tenant } from '@studyspot/shared-events';
import { notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';
import { presentTenant } from './present.ts';

/** Every member may know whom they work for; to anybody else it does not exist. */
export async function readTenant(
  prisma: PrismaClient,
  person: Person,
  id: string,
): Promise<Tenant> {
  const tenant = await prisma.tenant.findFirst({
    where: { id, members: { some: { userId: person.userId } } },
  });
  if (!tenant) throw notFound('This organisation');
  return presentTenant(tenant);
}

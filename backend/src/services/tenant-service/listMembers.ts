import type { PrismaClient } from '@studyspot/prisma';
import { type MemberList, tenantRoom } from '@studyspot/shared-events';
import type { Person } from '../../plugins/authentication.ts';
import { authoriseInTenant } from '../auth-service/rights.ts';
import { positionsOf } from '../socket-service/positions.ts';
import { memberParts, presentInvitation, presentMember } from './present.ts';

/** Members in the order they came, and the invitations nobody has accepted yet. */
export async function listMembers(
  prisma: PrismaClient,
  person: Person,
  tenantId: string,
): Promise<MemberList> {
  await authoriseInTenant(prisma, person, tenantId, 'members:view');
  const positions = await positionsOf(prisma, [tenantRoom(tenantId)]);
  const [members, invitations] = await Promise.all([
    prisma.member.findMany({ where: { tenantId }, include: memberParts, orderBy: { id: 'asc' } }),
    prisma.invitation.findMany({ where: { tenantId, acceptedAt: null }, orderBy: { id: 'asc' } }),
  ]);
  return {
    items: members.map(presentMember),
    invitations: invitations.map(presentInvitation),
    positions,
  };
}

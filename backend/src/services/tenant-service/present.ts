import type { Prisma, Invitation as InvitationRow, Tenant as TenantRow } from '@studyspot/prisma';
import type { Invitation, Member, Tenant } from '@studyspot/shared-events';

/** What a member is read with, everywhere. */
export const memberParts = { user: true, libraries: true } as const satisfies Prisma.MemberInclude;
export type MemberRow = Prisma.MemberGetPayload<{ include: typeof memberParts }>;

export const presentTenant = ({ id, name, createdAt }: TenantRow): Tenant => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
});

export const presentMember = (row: MemberRow): Member => ({
  id: row.id,
  tenantId: row.tenantId,
  userId: row.userId,
  name: row.user.name,
  email: row.user.email,
  role: row.role,
  libraryIds: row.coversAll ? null : row.libraries.map(({ libraryId }) => libraryId).toSorted(),
  createdAt: row.createdAt.toISOString(),
});

export const presentInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  tenantId: row.tenantId,
  email: row.email,
  role: row.role,
  libraryIds: row.coversAll ? null : row.libraryIds.toSorted(),
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});

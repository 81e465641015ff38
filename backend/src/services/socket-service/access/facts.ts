import { type LibraryState, parseRoom } from '@studyspot/shared-events';
import type { PrismaClient } from '@studyspot/prisma';
import type { Membership } from '../../auth-service/rights.ts';

/** What the policy is fed, as it stands at this moment. */
export type Facts = {
  memberships: ReadonlyMap<string, Membership[]>;
  libraries: ReadonlyMap<string, { id: string; tenantId: string; state: LibraryState }>;
};

type MemberRow = {
  user_id: string;
  tenant_id: string;
  role: Membership['role'];
  library_ids: string[] | null;
};

async function membershipsByUser(prisma: PrismaClient, userIds: string[]) {
  const byUser = new Map<string, Membership[]>();
  if (userIds.length === 0) return byUser;
  const rows = await prisma.$queryRaw<MemberRow[]>`
    SELECT user_id, tenant_id, role, CASE WHEN NOT covers_all THEN
      ARRAY(SELECT library_id FROM member_library WHERE member_id = member.id) END AS library_ids
    FROM member WHERE user_id = ANY (${userIds}::uuid[]) ORDER BY created_at`;
  for (const { user_id: userId, tenant_id: tenantId, role, library_ids: libraryIds } of rows) {
    byUser.set(userId, [...(byUser.get(userId) ?? []), { tenantId, role, libraryIds }]);
  }
  return byUser;
}

const libraryOf = (room: string) => {
  const parsed = parseRoom(room);
  return parsed?.kind === 'library' || parsed?.kind === 'libraryMembers' ? [parsed.libraryId] : [];
};

/** Two queries at most, however many people and rooms are asked about. */
export async function readFacts(
  prisma: PrismaClient,
  userIds: Iterable<string>,
  rooms: Iterable<string>,
): Promise<Facts> {
  const libraryIds = [...new Set([...rooms].flatMap(libraryOf))];
  const [memberships, libraries] = await Promise.all([
    membershipsByUser(prisma, [...new Set(userIds)]),
    libraryIds.length === 0
      ? []
      : prisma.library.findMany({
          where: { id: { in: libraryIds }, deletedAt: null },
          select: { id: true, tenantId: true, state: true },
        }),
  ]);
  return { memberships, libraries: new Map(libraries.map((library) => [library.id, library])) };
}

import { can, type Capability, type MemberRole } from '@studyspot/shared-events';
import type { Library, PrismaClient } from '@studyspot/prisma';
import type { Tx } from '../../db.ts';
import { forbidden, notFound } from '../../errors.ts';
import type { Person } from '../../plugins/authentication.ts';

/** A person's place in one tenant. `libraryIds` null: all of them, those to come as well. */
export type Membership = { tenantId: string; role: MemberRole; libraryIds: string[] | null };

/** As they stand now; never cached, because a right that was taken away must be gone at once. */
export async function membershipsOf(db: Tx | PrismaClient, userId: string): Promise<Membership[]> {
  const members = await db.member.findMany({ where: { userId }, include: { libraries: true } });
  return members.map((member) => ({
    tenantId: member.tenantId,
    role: member.role,
    libraryIds: member.coversAll ? null : member.libraries.map(({ libraryId }) => libraryId),
  }));
}

const covers = ({ libraryIds }: Membership, libraryId: string) =>
  libraryIds === null || libraryIds.includes(libraryId);

/** May these memberships do this in this library? Also the question behind joining its rooms. */
export const mayInLibrary = (
  memberships: Membership[],
  library: { id: string; tenantId: string },
  capability: Capability,
): boolean =>
  memberships.some(
    (membership) =>
      membership.tenantId === library.tenantId &&
      covers(membership, library.id) &&
      can(membership.role, capability),
  );

export const mayInTenant = (
  memberships: Membership[],
  tenantId: string,
  capability: Capability,
): boolean =>
  memberships.some(
    (membership) =>
      membership.tenantId === tenantId &&
      membership.libraryIds === null &&
      can(membership.role, capability),
  );

const belongsTo = (memberships: Membership[], tenantId: string) =>
  memberships.some((membership) => membership.tenantId === tenantId);

/**
 * The library, if this person may do this there. Outsiders get 404 so that another tenant's
 * libraries cannot be told from none; members who lack the capability get 403.
 */
export async function authoriseInLibrary(
  db: Tx | PrismaClient,
  person: Person,
  libraryId: string,
  capability: Capability,
): Promise<Library> {
  const library = await db.library.findUnique({ where: { id: libraryId, deletedAt: null } });
  const memberships = await membershipsOf(db, person.userId);
  if (!library || !belongsTo(memberships, library.tenantId)) throw notFound('This library');
  if (!mayInLibrary(memberships, library, capability)) throw forbidden();
  return library;
}

/** Throws 404 for outsiders and 403 for members whose rights do not cover the whole tenant in this. */
export async function authoriseInTenant(
  db: Tx | PrismaClient,
  person: Person,
  tenantId: string,
  capability: Capability,
): Promise<void> {
  const memberships = await membershipsOf(db, person.userId);
  if (!belongsTo(memberships, tenantId)) throw notFound('This organisation');
  if (!mayInTenant(memberships, tenantId, capability)) throw forbidden();
}

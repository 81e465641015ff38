import type { MemberRole } from '@studyspot/shared-events';
import type { Tx } from '../../backend/src/db.ts';
import { createCanalStreet, createNtuHall, createPlymouthLibraries } from './libraries.ts';
import type { SeededPeople, SeededPerson } from './people.ts';

/** The libraries that the staff of tenant A run, and those whose desk has an account. */
const STAFFED = [
  'NTU Library Study Hall',
  'Central Library',
  'Crownhill Library',
  'Plympton Library',
];
const WITH_DESK = ['NTU Library Study Hall', 'Central Library'];

const addMember = (
  tx: Tx,
  tenantId: string,
  { id: userId }: SeededPerson,
  role: MemberRole,
  libraryIds: string[] | null,
) =>
  tx.member.create({
    data: {
      tenantId,
      userId,
      role,
      coversAll: libraryIds === null,
      libraries: { create: (libraryIds ?? []).map((libraryId) => ({ libraryId })) },
    },
    select: { id: true },
  });

async function createTenant(tx: Tx, name: string, owner: SeededPerson): Promise<string> {
  const { id } = await tx.tenant.create({ data: { name }, select: { id: true } });
  await addMember(tx, id, owner, 'library_owner', null);
  return id;
}

export async function createTenants(tx: Tx, people: SeededPeople): Promise<void> {
  const lantern = await createTenant(tx, 'Lantern Study Halls', people.owner);
  const importer = { tenantId: lantern, actorUserId: people.owner.id };
  await createNtuHall(tx, importer);
  await createPlymouthLibraries(tx, importer);
  const libraries = await tx.library.findMany({
    where: { tenantId: lantern },
    select: { id: true, name: true },
  });
  const named = (names: string[]) =>
    libraries.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  await addMember(tx, lantern, people.staff, 'staff', named(STAFFED));
  await addMember(tx, lantern, people.desk, 'front_desk', named(WITH_DESK));

  const canal = await createTenant(tx, 'Canal Street Rooms', people.owner2);
  await createCanalStreet(tx, { tenantId: canal, actorUserId: people.owner2.id });
}

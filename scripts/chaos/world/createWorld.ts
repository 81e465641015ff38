import { createPrismaClient } from '@studyspot/prisma';
import type { MemberRole } from '@studyspot/shared-events';
import type pg from 'pg';
import { makeHall } from '../../../backend/src/services/booking-service/testing/makeHall.ts';
import { v7 } from '../../../backend/src/utils/uuid.ts';
import type { Library, Person, World } from './population.ts';

/** Libraries of each tenant where people book; every tenant has one more, which is withdrawn now and then. */
const BOOKABLE_LIBRARIES = [3, 2, 1];
const SEATS = 40;

async function createPerson(pool: pg.Pool, name: string): Promise<Person> {
  const userId = v7();
  const email = `${userId}@example.test`;
  await pool.query(
    'INSERT INTO app_user (id, name, email, email_verified) VALUES ($1, $2, $3, true)',
    [userId, name, email],
  );
  return { userId, name, email, membership: null };
}

async function createMember(
  pool: pg.Pool,
  tenantId: string,
  role: MemberRole,
  libraryIds: string[] | null,
): Promise<Person> {
  const reach = libraryIds ? 'of one library' : 'of all';
  const person = await createPerson(pool, `${role} ${reach}`);
  const memberId = v7();
  await pool.query(
    'INSERT INTO member (id, tenant_id, user_id, role, covers_all) VALUES ($1, $2, $3, $4::member_role, $5)',
    [memberId, tenantId, person.userId, role, libraryIds === null],
  );
  for (const libraryId of libraryIds ?? [])
    await pool.query('INSERT INTO member_library VALUES ($1, $2)', [memberId, libraryId]);
  return { ...person, membership: { memberId, tenantId, role, libraryIds } };
}

/** A session as the sign-in makes one; its token is what clients bring. */
export async function signIn(pool: pg.Pool, userId: string): Promise<string> {
  const token = v7().replaceAll('-', '');
  await pool.query(
    `INSERT INTO session (token, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
    [token, userId],
  );
  return token;
}

/** Tenants of different size with their libraries and crews, and students of nobody's. */
export async function createWorld(pool: pg.Pool, students: number): Promise<World> {
  const world: World = { tenantIds: [], libraries: [], owners: [], crew: [], students: [] };
  const prisma = createPrismaClient(pool);
  for (const bookable of BOOKABLE_LIBRARIES) {
    const { id: tenantId } = await prisma.tenant.create({ data: { name: 'Chaos' } });
    world.tenantIds.push(tenantId);
    const libraries: Library[] = [];
    for (let index = 0; index <= bookable; index += 1) {
      const hall = await makeHall(prisma, tenantId, { seats: SEATS });
      const seatIds = index < bookable ? hall.seats.map(({ id }) => id) : [];
      libraries.push({ id: hall.libraryId, tenantId, seatIds });
    }
    world.libraries.push(...libraries);
    world.owners.push(await createMember(pool, tenantId, 'library_owner', null));
    const [first = '', second = first] = libraries.map(({ id }) => id);
    for (const [role, libraryIds] of [
      ['staff', null],
      ['staff', [first]],
      ['staff', [second]],
      ['front_desk', null],
      ['front_desk', [first]],
    ] as const) {
      world.crew.push(await createMember(pool, tenantId, role, libraryIds && [...libraryIds]));
    }
  }
  for (let index = 1; index <= students; index += 1)
    world.students.push(await createPerson(pool, `student ${index}`));
  return world;
}

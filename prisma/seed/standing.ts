import type { Tx } from '../../backend/src/db.ts';
import { sqlInTransaction } from '../../backend/src/db.ts';
import { loadLibraryFacts } from '../../backend/src/services/library-service/libraryFacts.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import { type DemoAccount, demoEmail, FICTIONAL_DOMAIN, type SeededPerson } from './people.ts';

export async function demoAccount(tx: Tx, account: DemoAccount): Promise<SeededPerson | null> {
  return tx.user.findUnique({
    where: { email: demoEmail(account) },
    select: { id: true, name: true },
  });
}

/** Everybody the demo invented, in a stable order. */
export const fictionalStudents = (tx: Tx): Promise<SeededPerson[]> =>
  tx.user.findMany({
    where: { email: { endsWith: `@${FICTIONAL_DOMAIN}` } },
    select: { id: true, name: true },
    orderBy: { email: 'asc' },
  });

/** The published libraries of those two owners' tenants, as booking rules see them. */
export async function demoLibraries(tx: Tx) {
  const owners = [demoEmail('owner'), demoEmail('owner2')];
  const libraries = await tx.library.findMany({
    where: {
      state: 'published',
      tenant: { members: { some: { role: 'library_owner', user: { email: { in: owners } } } } },
    },
    select: {
      id: true,
      seats: {
        where: { state: 'active' },
        select: { id: true, kind: true },
        orderBy: { label: 'asc' },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
  const found = [];
  for (const { id, seats } of libraries) {
    const library = await loadLibraryFacts(sqlInTransaction(tx), id);
    const [first, ...rest] = seats;
    if (library && first) found.push({ library, seats: [first, ...rest] as const });
  }
  return found;
}

export async function standingOccupancy(tx: Tx, from: Date): Promise<Occupancy> {
  const occupancy = createOccupancy();
  const claims = await tx.claim.findMany({
    where: { active: true, endsAt: { gt: from } },
    select: { seatId: true, userId: true, startsAt: true, endsAt: true },
  });
  for (const { seatId, userId, startsAt, endsAt } of claims) {
    const times = { from: startsAt.getTime(), to: endsAt.getTime() };
    occupancy.take(seatId, times);
    if (userId) occupancy.take(userId, times);
  }
  return occupancy;
}

/** The local days of a library that the demo has filled already. */
export async function filledDays(tx: Tx, libraryId: string): Promise<Set<string>> {
  const days = await tx.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT to_char(b.starts_at AT TIME ZONE l.time_zone, 'YYYY-MM-DD') AS day
    FROM booking b JOIN library l ON l.id = b.library_id JOIN app_user u ON u.id = b.user_id
    WHERE b.library_id = ${libraryId}::uuid AND u.email LIKE ${`%@${FICTIONAL_DOMAIN}`}`;
  return new Set(days.map(({ day }) => day));
}

const FICTIONAL = `%@${FICTIONAL_DOMAIN}`;

/** What the invented people would have done since: nobody else does it for them. */
export async function settlePast(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE booking b SET state = 'completed', version = b.version + 1, updated_at = studyspot_now(),
      checked_in_at = coalesce(b.checked_in_at, b.starts_at), checked_out_at = b.ends_at
    FROM app_user u
    WHERE u.id = b.user_id AND u.email LIKE ${FICTIONAL}
      AND b.state IN ('confirmed', 'checked_in') AND b.ends_at < studyspot_now()`;
  // A few may be late, but not by hours.
  await tx.$executeRaw`
    UPDATE booking b SET state = 'checked_in', version = b.version + 1, updated_at = studyspot_now(),
      checked_in_at = b.starts_at + interval '3 minutes'
    FROM app_user u
    WHERE u.id = b.user_id AND u.email LIKE ${FICTIONAL}
      AND b.state = 'confirmed' AND b.starts_at < studyspot_now() - interval '20 minutes' AND b.ends_at > studyspot_now()`;
  await tx.$executeRaw`
    WITH run_out AS (
      UPDATE booking b SET state = 'expired', version = b.version + 1, updated_at = studyspot_now()
      FROM app_user u
      WHERE u.id = b.user_id AND u.email LIKE ${FICTIONAL}
        AND b.state = 'held' AND b.hold_expires_at < studyspot_now()
      RETURNING b.id)
    UPDATE claim SET active = false WHERE booking_id IN (SELECT id FROM run_out)`;
}

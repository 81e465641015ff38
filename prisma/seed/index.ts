import { connectDatabase, type Tx } from '../../backend/src/db.ts';
import { accessDatabase } from '../tools/accessDatabase.ts';
import { keepWeekAlive } from './liveWeek.ts';
import { createPeople, demoEmail } from './people.ts';
import { createTenants } from './tenants.ts';

/** A slow machine may take its time over the first week. */
const TIMEOUT_MS = 60_000;

export type Seeded = { isFirstTime: boolean; bookings: number };

async function plant(tx: Tx): Promise<Seeded> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('studyspot:seed', 0))`;
  const isFirstTime = (await tx.user.count({ where: { email: demoEmail('owner') } })) === 0;
  if (isFirstTime) await createTenants(tx, await createPeople(tx));
  return { isFirstTime, bookings: await keepWeekAlive(tx, isFirstTime) };
}

/**
 * The demo: accounts, two tenants with real libraries, and a living week. Everything or nothing; run
 * again it only keeps the week alive. Throws in production, where nobody may sign in with a known password.
 */
export async function seed(databaseUrl: string): Promise<Seeded> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('Demo accounts are never created in production');
  const db = connectDatabase(databaseUrl, 2);
  try {
    return await db.prisma.$transaction(plant, { timeout: TIMEOUT_MS });
  } finally {
    await db.close();
  }
}

async function main() {
  const { databaseUrl, release } = await accessDatabase();
  try {
    const { isFirstTime, bookings } = await seed(databaseUrl);
    const what = isFirstTime ? 'Demo data created' : 'Demo data is there';
    process.stdout.write(`${what}; ${bookings} bookings added\n`);
  } finally {
    await release();
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

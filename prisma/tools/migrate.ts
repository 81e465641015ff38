import type { Client } from 'pg';
import { withSchemaEngine } from './schemaEngine.ts';
import { readMigrations, schemaFilter } from './schemaFiles.ts';
import { createDatabaseIfMissing, withClient } from './serverConnection.ts';

/** "stdy" in ASCII: any number will do that nothing else locks in this database. */
const migrationLock = 0x73746479;
const oldestServerVersion = 180_000;

/**
 * Brings the database up to date with prisma/migrations, creating it when it is missing, and returns the names of the
 * migrations applied. Of several processes at once one works and the others wait for it.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  await createDatabaseIfMissing(databaseUrl);
  return withClient(databaseUrl, async (client) => {
    await assertServerVersion(client);
    // The lock ends with this connection, also when the process is killed.
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const filters = await schemaFilter();
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList: readMigrations(), filters }),
    );
    return appliedMigrationNames;
  });
}

async function assertServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if ((rows[0]?.number ?? 0) >= oldestServerVersion) return;
  throw new Error(`StudySpot needs PostgreSQL 18 or newer; this server is ${rows[0]?.name}.`);
}

import { databaseAt, withClient } from './serverConnection.ts';

const prefix = 'studyspot_shadow_';
const leftoverAfterMs = 10 * 60_000;

/** An empty database beside the main one, for the engine to replay migrations in. */
export async function createShadowDatabase(url: string): Promise<string> {
  const name = `${prefix}${Date.now()}_${process.pid}`;
  await withClient(databaseAt(url, 'postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows.filter(isLeftover)) {
      await client.query(
        `DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`,
      );
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  });
  return name;
}

export async function dropShadowDatabase(url: string, name: string): Promise<void> {
  await withClient(databaseAt(url, 'postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Left by a run that was killed; a running one is never this old. */
function isLeftover({ datname }: { datname: string }): boolean {
  return Date.now() - Number.parseInt(datname.slice(prefix.length), 10) > leftoverAfterMs;
}

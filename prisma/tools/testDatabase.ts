import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { databaseAt, databaseNameOf, withClient } from './serverConnection.ts';
import { rememberContents } from './tableContents.ts';

/** A database of one test's own. */
export interface TestDatabase {
  databaseUrl: string;
  pool: pg.Pool;
  /** Back to what the migrations made, keeping open connections. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

/** Makes the migrated database of which every test database is a clone. Returns its URL. */
export async function createTemplate(serverUrl: string): Promise<string> {
  const name = uniqueName('template');
  const url = databaseAt(serverUrl, name);
  await migrate(url);
  await onServer(url, `ALTER DATABASE ${name} IS_TEMPLATE true`);
  return url;
}

export async function dropTemplate(templateUrl: string): Promise<void> {
  const name = databaseNameOf(templateUrl);
  await onServer(templateUrl, `ALTER DATABASE ${name} IS_TEMPLATE false`);
  await onServer(templateUrl, `DROP DATABASE ${name} WITH (FORCE)`);
}

/** A clone of the template, about 15 ms. */
export async function cloneTemplate(templateUrl: string): Promise<TestDatabase> {
  const name = uniqueName('test');
  const databaseUrl = databaseAt(templateUrl, name);
  await onServer(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${databaseNameOf(templateUrl)}`);
  // A clone does not inherit it, and only a database so marked lets anyone move its clock.
  await onServer(templateUrl, `ALTER DATABASE ${name} SET studyspot.allow_clock_offset = 'on'`);
  const pool = new pg.Pool({ connectionString: databaseUrl });
  // Tests may end connections on purpose; the next query opens another.
  pool.on('error', () => {});
  const reset = await rememberContents(pool);
  return {
    databaseUrl,
    pool,
    reset,
    async drop() {
      await pool.end();
      await onServer(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function uniqueName(kind: string): string {
  return `studyspot_${kind}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

function onServer(url: string, statement: string) {
  return withClient(databaseAt(url, 'postgres'), (client) => client.query(statement));
}

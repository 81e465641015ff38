import pg from 'pg';

/** True when the server at this address answers and holds this data directory. */
export async function canConnect(connectionString: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  // A server that is just stopping drops the connection; the answer below says so.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ at: string }>(
      "SELECT current_setting('data_directory') AS at",
    );
    return rows[0]?.at === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  // A server that goes away fails the query that waits for it; the event alone would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseAt(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

export function databaseNameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

export async function createDatabaseIfMissing(url: string): Promise<void> {
  if (await databaseExists(url)) return;
  const name = databaseNameOf(url);
  await withClient(databaseAt(url, 'postgres'), async (client) => {
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      // Another process was quicker: 42P04 in the catalogue, 23505 when both were at it in the same moment.
      if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? '')))
        throw error;
    }
  });
}

async function databaseExists(url: string): Promise<boolean> {
  try {
    await withClient(url, async () => {});
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '3D000') return false;
    throw error;
  }
}

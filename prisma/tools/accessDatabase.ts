import { dataDir } from './dataDir.ts';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';

export interface DatabaseAccess {
  databaseUrl: string;
  /** Stops the server, when it was started for this. */
  release(): Promise<void>;
}

/** The operator's own server (`DATABASE_URL`), else the embedded one: adopted when it runs, started when not. */
export async function accessDatabase(): Promise<DatabaseAccess> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return { databaseUrl: DATABASE_URL, release: async () => {} };
  const server = await startEmbeddedPostgres({ dataDir });
  const release = server.adopted ? async () => {} : server.stop;
  return { databaseUrl: server.urlOf('studyspot'), release };
}

import { databaseTest } from '../../../prisma/tools/testFixtures.ts';
import { startServer } from '../testing/startServer.ts';

/** A backend over a database of its own: a walk compares whole tables, which nobody else may write to. */
export const walkTest = databaseTest.extend('own', async ({ freshDatabase }, { onCleanup }) => {
  const database = await freshDatabase();
  const server = await startServer({ databaseUrl: database.databaseUrl });
  onCleanup(() => server.close());
  return { database, server };
});

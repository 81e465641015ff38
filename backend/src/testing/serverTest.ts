import { databaseTest } from '../../../prisma/tools/testFixtures.ts';
import { startServer } from './startServer.ts';

/** Tests against the whole backend: `server` lives as long as the worker, so keep to rows of your own. */
export const serverTest = databaseTest.extend(
  'server',
  { scope: 'worker' },
  async ({ database }, { onCleanup }) => {
    const server = await startServer({ databaseUrl: database.databaseUrl });
    onCleanup(() => server.close());
    return server;
  },
);

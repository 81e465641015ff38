import {
  cloneTemplate,
  createTemplate,
  type TestDatabase,
} from '../../prisma/tools/testDatabase.ts';
import { startThrowAwayServer, type ThrowAwayOptions } from '../../prisma/tools/throwAwayServer.ts';
import { untilStopped } from './leftovers.ts';

export type BenchDatabases = {
  /** A migrated, empty database. */
  fresh: () => Promise<TestDatabase>;
  stop: () => Promise<void>;
};

/**
 * A PostgreSQL of the bench's own, gone afterwards. It does not wait for the disk (`fsync` and `synchronous_commit`
 * off): what is compared is the work, the same for product and limit, and not this machine's disk. `durable`: set up as
 * `npm start` does it, for figures that hold a commit.
 */
export async function startDatabases(options: ThrowAwayOptions = {}): Promise<BenchDatabases> {
  const server = await startThrowAwayServer(options);
  const stop = untilStopped(server.stop);
  const templateUrl = await createTemplate(server.url);
  return { fresh: () => cloneTemplate(templateUrl), stop };
}

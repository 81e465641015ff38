import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { reportCharColumns, restoreCharColumns } from './charColumns.ts';
import { createShadowDatabase, dropShadowDatabase } from './shadowDatabase.ts';
import { databaseAt } from './serverConnection.ts';

export interface EngineAdapter extends SqlMigrationAwareDriverAdapterFactory {
  /** Ends what the engine left open; its advisory lock lives as long as its connections. */
  close(): Promise<void>;
}

/** Prisma's adapter with what the schema engine needs and the adapter of this version gets wrong. */
export function engineAdapter(connectionString: string): EngineAdapter {
  const open = new Set<SqlDriverAdapter>();
  async function connect(url: string, afterwards?: () => Promise<void>) {
    const adapter = await openAdapter(url, async () => {
      open.delete(adapter);
      await afterwards?.();
    });
    open.add(adapter);
    return adapter;
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connectionString),
    // The stock one forgets the database in a connection string and would migrate the main one.
    async connectToShadowDb() {
      const shadow = await createShadowDatabase(connectionString);
      return connect(databaseAt(connectionString, shadow), () =>
        dropShadowDatabase(connectionString, shadow),
      );
    },
    async close() {
      for (const adapter of open) await adapter.dispose();
    },
  };
}

async function openAdapter(
  connectionString: string,
  afterwards: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString });
  pool.on('connect', reportCharColumns);
  // A server that goes away fails the query that waits for it; the event alone would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const adapter = await new PrismaPg(pool).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => restoreCharColumns(await adapter.queryRaw(query)),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    // The stock one splits at every semicolon, also inside comments and function bodies.
    async executeScript(script) {
      await pool.query(script);
    },
    async dispose() {
      await pool.end();
      await afterwards();
    },
  };
}

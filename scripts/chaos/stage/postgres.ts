import { setTimeout as pause } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from '../../../prisma/tools/embeddedPostgres.ts';
import { migrate } from '../../../prisma/tools/migrate.ts';
import { runningPostmaster } from '../../../prisma/tools/postmasterFile.ts';
import { startTokenOf } from '../../../prisma/tools/processIdentity.ts';
import { databaseAt, withClient } from '../../../prisma/tools/serverConnection.ts';
import { startThrowAwayServer } from '../../../prisma/tools/throwAwayServer.ts';
import { until } from '../../../prisma/tools/until.ts';

export type ChaosPostgres = {
  /** Where it listens now: a restart finds another port if somebody has taken the one before. */
  port: () => number;
  /** Of the migrated database, reached through this port. */
  databaseUrlAt: (port: number) => string;
  /** `fast` ends connections and writes everything down; `immediate` leaves it to recovery, as a crash does. */
  restart: (mode: 'fast' | 'immediate', downForMs: number) => Promise<void>;
  stop: () => Promise<void>;
};

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/**
 * The throw-away server of the tests, started once more with an ordinary server's settings: what was committed
 * survives a crash, and dead rows are swept. Only `fsync` is off, because no power cut is part of it.
 */
export async function startPostgres(): Promise<ChaosPostgres> {
  const { dataDir, stop } = await startThrowAwayServer();
  await stopEmbeddedPostgres(dataDir);
  let server = await startEmbeddedPostgres({ dataDir });
  const databaseUrl = server.urlOf('studyspot');
  await withClient(server.urlOf('postgres'), async (client) => {
    await client.query(`ALTER SYSTEM SET fsync = 'off'`);
    await client.query('SELECT pg_reload_conf()');
  });
  await migrate(databaseUrl);

  return {
    port: () => server.port,
    databaseUrlAt(port) {
      const url = new URL(databaseAt(databaseUrl, 'studyspot'));
      url.port = String(port);
      return url.href;
    },
    async restart(mode, downForMs) {
      await end(server, mode);
      await pause(downForMs);
      server = await startEmbeddedPostgres({ dataDir });
    },
    stop,
  };
}

async function end({ cluster }: EmbeddedPostgres, mode: 'fast' | 'immediate') {
  const running = runningPostmaster(cluster);
  if (!running) return;
  process.kill(running.pid, SIGNALS[mode]);
  const isGone = () => (startTokenOf(running.pid) === undefined ? true : undefined);
  if (!(await until(isGone, { withinMs: 30_000, everyMs: 20 })))
    throw new Error(`PostgreSQL did not stop (${mode})`);
}

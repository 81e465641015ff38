import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort, isPortFree } from './freePort.ts';
import { databaseUser, initCluster } from './initCluster.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';
import { launchPostgres, stopPostgres } from './launchPostgres.ts';
import { postgresBinaries } from './postgresBinaries.ts';
import { postgresHome } from './postgresHome.ts';
import { postgresUser } from './postgresUser.ts';
import { runningPostmaster } from './postmasterFile.ts';
import { canConnect } from './serverConnection.ts';
import { until } from './until.ts';

export interface EmbeddedPostgres {
  pid: number;
  port: number;
  /** Where the data lies: below `dataDir`, unless PostgreSQL could not reach it there. */
  cluster: string;
  /** True when the server was running already. */
  adopted: boolean;
  urlOf(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Everything is kept below this directory. */
  dataDir: string;
  /** For tests: nothing survives a crash, and everything is faster for it. */
  throwAway?: boolean;
}

/** Starts the PostgreSQL of a data directory, or adopts it when it is running. */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const runAs = postgresUser();
  const dataDir = resolve(options.dataDir);
  const { cluster, programs } = postgresHome(dataDir, runAs);
  const state = serverState(dataDir);
  const urlAt = (port: number) => (database: string) =>
    `postgresql://${databaseUser}:${state.password}@127.0.0.1:${port}/${database}`;

  const running = await adopt(cluster, urlAt);
  if (running) return describe(running, true);

  const { postgres, initdb } = postgresBinaries(runAs, programs);
  initCluster(initdb, cluster, state.password, runAs);
  const launch = { postgres, cluster, runAs, logFile: join(dataDir, 'logs', 'postgres.log') };
  const started = await launchPostgres({
    ...launch,
    choosePort: () => rememberedPort(state.port),
    isReady: (port) => canConnect(urlAt(port)('postgres'), cluster),
    throwAway: options.throwAway ?? false,
  });
  writeJsonFile(stateFile(dataDir), { ...state, ...started, cluster });
  return describe(started, false);

  function describe(
    { pid, port }: { pid: number; port: number },
    adopted: boolean,
  ): EmbeddedPostgres {
    return { pid, port, cluster, adopted, urlOf: urlAt(port), stop: () => stopPostgres(pid) };
  }
}

/** Stops the server of a data directory if it runs, whoever started it. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  const running = runningPostmaster(postgresHome(dataDir, postgresUser()).cluster);
  if (running) await stopPostgres(running.pid);
}

/** Stops the server and removes everything it kept. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  await stopEmbeddedPostgres(dataDir);
  const { cluster } = postgresHome(dataDir, postgresUser());
  for (const path of [cluster, dataDir]) rmSync(path, { recursive: true, force: true });
}

const stateFile = (dataDir: string) => join(dataDir, 'postgres.json');

function serverState(dataDir: string): { password: string; port?: number } {
  const { password, port } = readJsonFile(stateFile(dataDir));
  if (typeof password === 'string')
    return typeof port === 'number' ? { password, port } : { password };
  const fresh = { password: randomBytes(18).toString('base64url') };
  writeJsonFile(stateFile(dataDir), fresh);
  return fresh;
}

async function rememberedPort(port: number | undefined): Promise<number> {
  return port !== undefined && (await isPortFree(port)) ? port : freePort();
}

/** A server that is just starting or stopping is waited for. */
async function adopt(cluster: string, urlAt: (port: number) => (database: string) => string) {
  const found = await until(
    async () => {
      const postmaster = runningPostmaster(cluster);
      if (!postmaster) return 'none';
      return (await canConnect(urlAt(postmaster.port)('postgres'), cluster))
        ? postmaster
        : undefined;
    },
    { withinMs: 30_000 },
  );
  if (found) return found === 'none' ? undefined : found;
  throw new Error(`The PostgreSQL of ${cluster} is running but does not answer.`);
}

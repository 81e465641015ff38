import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embeddedPostgres.ts';
import { isRecord, readJsonFile, writeJsonFile } from './jsonFile.ts';
import { identify, isAlive, parseIdentity } from './processIdentity.ts';

const prefix = 'studyspot-throwaway-';

export interface ThrowAwayServer {
  /** Holds the server's files; whatever else a run keeps there goes with them. */
  dataDir: string;
  /** The server's own database; use `databaseAt` for others. */
  url: string;
  stop(): Promise<void>;
}

export interface ThrowAwayOptions {
  /** Waits for the disk and vacuums like one that is meant to last: for measuring what that costs. */
  durable?: boolean;
}

/** A PostgreSQL for one run of tests in a temporary directory, gone with everything in it afterwards. */
export async function startThrowAwayServer({
  durable = false,
}: ThrowAwayOptions = {}): Promise<ThrowAwayServer> {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  writeJsonFile(join(dataDir, 'owner.json'), identify(process.pid));
  // PostgreSQL may run under an account of its own, which has to walk through.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, throwAway: !durable });
  return {
    dataDir,
    url: server.urlOf('postgres'),
    stop: () => removeEmbeddedPostgres(dataDir),
  };
}

/** A run that was killed could not clean up: what it started still runs, and it does not. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name);
    const owner = parseIdentity(readJsonFile(join(dataDir, 'owner.json')));
    if (!owner || isAlive(owner)) continue;
    endChildren(join(dataDir, 'running.json'));
    await removeEmbeddedPostgres(dataDir);
  }
}

/** The supervisor of a private copy lists its processes there. */
function endChildren(stateFile: string): void {
  const { children } = readJsonFile(stateFile);
  for (const record of Object.values(isRecord(children) ? children : {})) {
    const child = parseIdentity(record);
    if (child && isAlive(child)) process.kill(child.pid, 'SIGKILL');
  }
}

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunAs } from './postgresUser.ts';
import { startTokenOf } from './processIdentity.ts';
import { until } from './until.ts';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  // Serialisation failures of deliberate races would fill the log.
  log_min_messages: 'fatal',
};
/** These pass by themselves: another process took the port, or a killed server's last children are still leaving. */
const passingFault = /Address already in use|shared memory block|lock file "postmaster.pid"/;

export interface Launch {
  postgres: string;
  cluster: string;
  runAs: RunAs;
  logFile: string;
  throwAway: boolean;
  choosePort(): Promise<number>;
  isReady(port: number): Promise<boolean>;
}

/** Starts a server in a session of its own, so that Ctrl-C reaches whoever looks after it and not the server. */
export async function launchPostgres(launch: Launch): Promise<{ pid: number; port: number }> {
  mkdirSync(dirname(launch.logFile), { recursive: true });
  let fault = '';
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const port = await launch.choosePort();
    const outcome = await tryLaunch(launch, port);
    if (typeof outcome === 'number') return { pid: outcome, port };
    fault = outcome;
    if (!passingFault.test(fault)) break;
    await until(() => undefined, { withinMs: 250 });
  }
  throw new Error(`PostgreSQL did not start: ${fault.trim() || `see ${launch.logFile}`}`);
}

/** The process id once it answers, or what it said when it ended. */
async function tryLaunch(launch: Launch, port: number): Promise<number | string> {
  const chosen = { ...settings, ...(launch.throwAway ? throwAwaySettings : {}) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(launch.logFile, 'a');
  const logStart = statSync(launch.logFile).size;
  const child = spawn(launch.postgres, ['-D', launch.cluster, '-p', String(port), ...flags], {
    ...launch.runAs,
    cwd: launch.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  let isStarting = true;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => {
    // Later its end is somebody's wish, and the log may be gone with it.
    if (isStarting) failure ??= readFileSync(launch.logFile).subarray(logStart).toString();
  });
  const { pid } = child;
  const outcome =
    (await until(
      async () => failure ?? (pid !== undefined && (await launch.isReady(port)) ? pid : undefined),
      { withinMs: 120_000, everyMs: 30 },
    )) ?? 'it did not answer within two minutes';
  isStarting = false;
  return outcome;
}

/** Ends the connections and stops the server; returns when it is gone. */
export async function stopPostgres(pid: number): Promise<void> {
  const gone = () => (startTokenOf(pid) === undefined ? true : undefined);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (gone()) return;
    process.kill(pid, signal);
    if (await until(gone, { withinMs: 20_000, everyMs: 20 })) return;
  }
}

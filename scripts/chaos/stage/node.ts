import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../prisma/tools/until.ts';
import { inRepository } from '../../supervisor/settings.ts';
import type { Gate } from './gate.ts';
import { quietPort } from './quietPort.ts';

export type NodeOptions = {
  name: string;
  databaseUrl: string;
  /** The node's way to its database. */
  databaseGate: Gate;
  environment: Record<string, string>;
  logDir: string;
  /** How long the supervisor waits before it starts a dead node again. */
  pauseMs: () => number;
  /** It ended although nobody wanted it to. */
  endedByItself: (node: string, how: string) => void;
};

const PROGRAM = inRepository('backend/src/services/auth-service/index.ts');
const DRAINED_WITHIN_MS = 30_000;

/** Settings under which limits on people's behaviour stay out of the way of what is measured. */
const GENEROUS = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'warn',
  HOST: '127.0.0.1',
  DATABASE_POOL_SIZE: '10',
  REQUESTS_PER_MINUTE: '1000000',
  SIGN_IN_ATTEMPTS_PER_ADDRESS: '100000',
  SIGN_UPS_PER_ADDRESS: '100000',
};

/** Of our own environment nothing that configures a backend, such as somebody's Redis. */
const inherited = () =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** One backend process with a supervisor that starts it again. */
export async function startNode(options: NodeOptions) {
  const { name, databaseUrl, environment, logDir, pauseMs, endedByItself } = options;
  /** Another at every start: while it is down somebody else may take the one before, and answer in its place. */
  let port = 0;
  const urlNow = () => `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let isUp = false;
  let isStopped = false;
  let isPaused = false;
  let starts = 0;
  /** Why it is ending, if somebody wanted it. */
  let wanted: NodeJS.Signals | undefined;

  async function launch() {
    port = await quietPort();
    const log = openSync(join(logDir, `${name}.log`), 'a');
    const fresh = spawn(process.execPath, [PROGRAM], {
      cwd: inRepository(),
      env: {
        ...inherited(),
        ...GENEROUS,
        ...environment,
        NODE_NAME: name,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
      },
      stdio: ['ignore', log, log],
    });
    child = fresh;
    starts += 1;
    fresh.once('exit', (code, signal) => void ended(code, signal));
    void until(async () => (child === fresh ? answers() : false), {
      withinMs: 60_000,
      everyMs: 100,
    }).then((ready) => {
      if (child === fresh) isUp = ready ?? false;
    });
  }

  async function answers(): Promise<true | undefined> {
    try {
      const reply = await fetch(`${urlNow()}/health`, { signal: AbortSignal.timeout(1_000) });
      return reply.ok ? true : undefined;
    } catch {
      return undefined;
    }
  }

  async function ended(code: number | null, signal: NodeJS.Signals | null) {
    child = undefined;
    isUp = false;
    isPaused = false;
    const isExpected =
      wanted === 'SIGKILL' ? signal === 'SIGKILL' : wanted !== undefined && code === 0;
    wanted = undefined;
    if (isStopped) return;
    if (!isExpected) endedByItself(name, signal ?? `exit code ${code}`);
    await pause(pauseMs());
    if (!isStopped) await launch();
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    wanted = signal;
    if (signal === 'SIGKILL') isUp = false;
    const gone = once(running, 'exit');
    running.kill(signal);
    const isGone = await Promise.race([
      gone.then(() => true),
      pause(DRAINED_WITHIN_MS, false, { ref: false }),
    ]);
    if (isGone) return;
    endedByItself(name, `it was still there ${DRAINED_WITHIN_MS} ms after ${signal}`);
    running.kill('SIGKILL');
    await gone;
  }

  await launch();
  return {
    name,
    get url() {
      return urlNow();
    },
    get port() {
      return port;
    },
    databaseGate: options.databaseGate,
    isUp: () => isUp && !isPaused,
    isRunning: () => child !== undefined,
    starts: () => starts,
    kill: () => end('SIGKILL'),
    drain: () => end('SIGTERM'),
    /** Stops it where it stands, as a machine that hangs. */
    freeze() {
      isPaused = child?.kill('SIGSTOP') ?? false;
    },
    thaw() {
      isPaused = false;
      child?.kill('SIGCONT');
    },
    up: async () => {
      const ready = await until(() => (isUp ? true : undefined), { withinMs: 60_000 });
      if (!ready) throw new Error(`node ${name} does not come up; its log is in ${logDir}`);
    },
    async stop() {
      isStopped = true;
      child?.kill('SIGCONT');
      await end('SIGKILL');
    },
  };
}
export type ChaosNode = Awaited<ReturnType<typeof startNode>>;

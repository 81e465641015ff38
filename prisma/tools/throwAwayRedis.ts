import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.ts';
import { isRedisUp, redisServerPath, sayToRedis } from './redisServer.ts';
import { until } from './until.ts';

export interface ThrowAwayRedis {
  url: string;
  /** Accepts connections and answers nobody, as a machine that hangs. */
  pause(): void;
  resume(): void;
  /** Loses everything it held. */
  flush(): Promise<void>;
  /** Ends at once, without a word. */
  kill(): Promise<void>;
  /** Comes back on the same port, empty. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export { redisServerPath };

/** A Redis for one run, on a free port, keeping nothing. Throws where there is no `redis-server`: ask `redisServerPath` first. */
export async function startThrowAwayRedis(givenPort?: number): Promise<ThrowAwayRedis> {
  const program = redisServerPath();
  if (!program) throw new Error('There is no redis-server on the PATH.');
  const directory = mkdtempSync(join(tmpdir(), 'studyspot-redis-'));
  const port = givenPort ?? (await freePort());
  let child: ChildProcess | undefined;

  async function start() {
    const fresh = spawn(
      program ?? '',
      [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--appendonly',
        'no',
        '--dir',
        directory,
      ],
      { stdio: 'ignore' },
    );
    child = fresh;
    if (
      !(await until(async () => (await isRedisUp(port)) || undefined, {
        withinMs: 10_000,
        everyMs: 20,
      }))
    )
      throw new Error('redis-server does not come up.');
  }
  async function kill() {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    flush: async () => void (await sayToRedis(port, 'FLUSHALL')),
    kill,
    start,
    async stop() {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

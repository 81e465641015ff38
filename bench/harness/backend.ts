import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../prisma/tools/freePort.ts';
import { until } from '../../prisma/tools/until.ts';
import { repositoryRoot } from '../../prisma/tools/dataDir.ts';

const PROCESS = join(repositoryRoot, 'backend/src/services/auth-service/index.ts');

/** As it is set up in production. How many requests one address may make is not what is measured. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  AUTH_SECRET: 'a-secret-of-the-bench-and-of-nothing-else',
  HOST: '127.0.0.1',
  REDIS_URL: '',
  REQUESTS_PER_MINUTE: '1000000000',
};

export type Backend = { pid: number; port: number; stop: () => Promise<void> };

/** The whole backend as its own process, sign-in, jobs and relay included, ready to answer. */
export async function startBackend(databaseUrl: string): Promise<Backend> {
  const port = await freePort();
  const env = { ...process.env, ...ENVIRONMENT, DATABASE_URL: databaseUrl, PORT: String(port) };
  const child = spawn(process.execPath, [PROCESS], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  const isReady = async () => {
    const reply = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    return reply?.ok ? true : undefined;
  };
  if (!(await until(isReady, { withinMs: 60_000 }))) {
    await stop();
    throw new Error('the backend does not come up');
  }
  return { pid: child.pid ?? 0, port, stop };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROCESS = join(import.meta.dirname, '..', '..', 'auth-service', 'index.ts');

/** Long beside the time it takes to drain, short beside any limit of its own that it might be waiting for. */
const END_WITHIN_MS = 15_000;

/** The whole backend as a process of its own, which a test can kill like a power cut. */
export function backendProcess(
  databaseUrl: string,
  port: number,
  environment: Record<string, string> = {},
) {
  let child: ChildProcess | undefined;
  return {
    start() {
      child = spawn(process.execPath, [PROCESS], {
        env: {
          ...process.env,
          NODE_ENV: 'test',
          LOG_LEVEL: 'silent',
          HOST: '127.0.0.1',
          PORT: String(port),
          DATABASE_URL: databaseUrl,
          ...environment,
        },
        stdio: 'ignore',
      });
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    /** As it is ended by whoever runs it; answers its exit code. */
    async end(): Promise<number | null> {
      if (!child) return null;
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(END_WITHIN_MS) });
      child.kill('SIGTERM');
      const [code] = await ended;
      return typeof code === 'number' ? code : null;
    },
  };
}

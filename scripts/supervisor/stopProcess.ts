import { isAlive, type ProcessIdentity } from '../../prisma/tools/processIdentity.ts';
import { until } from '../../prisma/tools/until.ts';

/** Asks a process to end and returns when it is gone; one that does not listen is ended. */
export async function stopProcess(identity: ProcessIdentity, graceMs = 10_000): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(identity)) return;
    process.kill(identity.pid, signal);
    if (await until(() => !isAlive(identity) || undefined, { withinMs: graceMs, everyMs: 20 }))
      return;
  }
}

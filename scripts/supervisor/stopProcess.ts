import { isAlive, type ProcessIdentity } from '../../prisma/tools/processIdentity.ts';
import { until } from '../../prisma/tools/until.ts';

const endsWithinMs = 10_000;
const drainMs = 2_000;

/** Asks a process to end and returns when it is gone; one that does not listen is ended. */
export async function stopProcess(
  identity: ProcessIdentity,
  graceMs = endsWithinMs,
): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(identity)) return;
    process.kill(identity.pid, signal);
    if (await until(() => !isAlive(identity) || undefined, { withinMs: graceMs, everyMs: 20 }))
      return;
  }
}

/** A backend goes on until it is noticed that it leaves, then sends its clients away, as `DRAIN_MS` says. */
export const backendEndsWithinMs = () =>
  endsWithinMs + 2 * (Number(process.env.DRAIN_MS) || drainMs);

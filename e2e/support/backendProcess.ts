import { join } from 'node:path';
import { readRunningState } from '../../scripts/supervisor/runningState.ts';
import type { ProcessIdentity } from '../../prisma/tools/processIdentity.ts';
import type { Stack } from './stack.ts';

/** The backend that the supervisor runs at this moment. */
export function backendProcess({ dataDir }: Stack): ProcessIdentity {
  const { backend } = readRunningState(join(dataDir, 'running.json')).children;
  if (!backend) throw new Error('The supervisor knows of no backend.');
  return backend;
}

/** As a machine that loses its power would: no handler runs, nothing is written down. */
export function killBackend(stack: Stack): void {
  process.kill(backendProcess(stack).pid, 'SIGKILL');
}

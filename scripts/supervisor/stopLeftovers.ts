import { stopEmbeddedPostgres } from '../../prisma/tools/embeddedPostgres.ts';
import { forgetRunningState, type RunningState } from './runningState.ts';
import type { Settings } from './settings.ts';
import { stopProcess } from './stopProcess.ts';

/** Stops whatever still runs on behalf of a data directory, also what a killed supervisor left, in order. */
export async function stopLeftovers(settings: Settings, { children }: RunningState): Promise<void> {
  for (const name of ['student-pwa', 'owner-portal', 'backend']) {
    const child = children[name];
    if (child) await stopProcess(child);
  }
  if (!settings.databaseUrl) await stopEmbeddedPostgres(settings.dataDir);
  forgetRunningState(settings.stateFile);
}

import { stopEmbeddedPostgres } from '../../prisma/tools/embeddedPostgres.ts';
import { forgetRunningState, type RunningState, writeRunningState } from './runningState.ts';
import type { Settings } from './settings.ts';
import { backendEndsWithinMs, stopProcess } from './stopProcess.ts';

/** Stops whatever still runs on behalf of a data directory, also what a killed supervisor left: last started first. */
export async function stopLeftovers(settings: Settings, state: RunningState): Promise<void> {
  await stopChildrenBut([], state);
  if (!settings.databaseUrl) await stopEmbeddedPostgres(settings.dataDir);
  forgetRunningState(settings.stateFile);
}

/** Ends what an earlier start left and this one has no place for: it may hold a port that is needed now. */
export async function stopUnwanted(
  { stateFile }: Settings,
  state: RunningState,
  wanted: string[],
): Promise<void> {
  await stopChildrenBut(wanted, state);
  writeRunningState(stateFile, state);
}

async function stopChildrenBut(wanted: string[], state: RunningState): Promise<void> {
  for (const [name, child] of Object.entries(state.children).toReversed()) {
    if (wanted.includes(name)) continue;
    await stopProcess(child, backendEndsWithinMs());
    delete state.children[name];
  }
}

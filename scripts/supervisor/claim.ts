import { identify, isAlive } from '../../prisma/tools/processIdentity.ts';
import { until } from '../../prisma/tools/until.ts';
import { readRunningState, writeRunningState, type RunningState } from './runningState.ts';
import type { Settings } from './settings.ts';

/** Told to a supervisor whose terminal is gone: leave everything running, another one takes over. */
export const handOverSignal = 'SIGUSR2';

/** Makes this process the one that looks after the data directory; throws when another one does. */
export async function claim({ stateFile, ports }: Settings): Promise<RunningState> {
  const before = readRunningState(stateFile);
  const { supervisor, launcher } = before;
  if (supervisor && isAlive(supervisor)) {
    if (launcher && isAlive(launcher)) {
      const port = before.children['student-pwa']?.port ?? ports['student-pwa'];
      throw new Error(
        `StudySpot is already running from this data directory (process ${supervisor.pid}, http://localhost:${port}): see npm run restart and npm run stop, or set STUDYSPOT_DATA_DIR and other ports for a second copy.`,
      );
    }
    process.kill(supervisor.pid, handOverSignal);
    await until(() => !isAlive(supervisor) || undefined, { withinMs: 10_000 });
  }
  const state: RunningState = {
    supervisor: identify(process.pid),
    launcher: identify(process.ppid),
    children: before.children,
  };
  writeRunningState(stateFile, state);
  return state;
}

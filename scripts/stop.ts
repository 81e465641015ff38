import { isAlive } from '../prisma/tools/processIdentity.ts';
import { readRunningState } from './supervisor/runningState.ts';
import { readSettings } from './supervisor/settings.ts';
import { say } from './supervisor/step.ts';
import { stopLeftovers } from './supervisor/stopLeftovers.ts';
import { stopProcess } from './supervisor/stopProcess.ts';

const settings = readSettings();
const state = readRunningState(settings.stateFile);
const running = [state.supervisor, ...Object.values(state.children)].filter(
  (one) => one && isAlive(one),
);

// The supervisor stops the others in their order; what a killed one left behind is stopped afterwards.
if (state.supervisor) await stopProcess(state.supervisor, 60_000);
await stopLeftovers(settings, state);
say(running.length > 0 ? 'Stopped.' : 'Nothing was running.');

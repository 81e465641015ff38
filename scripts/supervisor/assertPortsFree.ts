import { isPortFree } from '../../prisma/tools/freePort.ts';
import { isAlive } from '../../prisma/tools/processIdentity.ts';
import type { RunningState } from './runningState.ts';
import { portVariables, type Settings } from './settings.ts';

/** One clear sentence for the first port that something else holds; our own processes may keep theirs. */
export async function assertPortsFree(settings: Settings, state: RunningState): Promise<void> {
  for (const name of ['backend', 'owner-portal', 'student-pwa'] as const) {
    const own = state.children[name];
    const port = settings.ports[name];
    if (own?.port === port && isAlive(own)) continue;
    if (await isFreeEverywhere(port)) continue;
    const variable = portVariables[name];
    throw new Error(
      `Port ${port} of the ${name} is taken by another program: end that, or choose another port, e.g. ${variable}=${port + 100} npm start.`,
    );
  }
}

/** On some systems a port can be taken on one address and free on another. */
async function isFreeEverywhere(port: number): Promise<boolean> {
  return (await isPortFree(port, '0.0.0.0')) && (await isPortFree(port, '127.0.0.1'));
}

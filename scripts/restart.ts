import { isAlive } from '../prisma/tools/processIdentity.ts';
import { until } from '../prisma/tools/until.ts';
import { answers } from './supervisor/health.ts';
import { isBackend } from './supervisor/processes.ts';
import { type ChildRecord, readRunningState } from './supervisor/runningState.ts';
import { readSettings } from './supervisor/settings.ts';
import { step } from './supervisor/step.ts';
import { backendEndsWithinMs, stopProcess } from './supervisor/stopProcess.ts';

const { stateFile } = readSettings();
const { supervisor, children } = readRunningState(stateFile);
const backends = Object.entries(children).filter(([name]) => isBackend(name));

if (!supervisor || backends.length === 0 || !isAlive(supervisor)) {
  process.stderr.write('StudySpot is not running from this data directory: npm start.\n');
  process.exit(1);
}
// One after the other: of several nodes all but one go on serving.
for (const [name, backend] of backends) {
  await step(`${name} restarted`, () => restart(name, backend));
}

async function restart(name: string, backend: ChildRecord): Promise<void> {
  await stopProcess(backend, backendEndsWithinMs());
  // The supervisor starts it again, as after any other end.
  const back = await until(
    async () => {
      const next = readRunningState(stateFile).children[name];
      const isNew = next !== undefined && next.startToken !== backend.startToken;
      return isNew && (await answers(`http://127.0.0.1:${next.port}/ready`)) ? true : undefined;
    },
    { withinMs: 60_000 },
  );
  if (!back) throw new Error(`The ${name} did not come back; see its log.`);
}

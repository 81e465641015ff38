import { isAlive } from '../prisma/tools/processIdentity.ts';
import { until } from '../prisma/tools/until.ts';
import { answers } from './supervisor/health.ts';
import { readRunningState } from './supervisor/runningState.ts';
import { readSettings } from './supervisor/settings.ts';
import { step } from './supervisor/step.ts';
import { stopProcess } from './supervisor/stopProcess.ts';

const { stateFile } = readSettings();
const { supervisor, children } = readRunningState(stateFile);
const { backend } = children;

if (!supervisor || !backend || !isAlive(supervisor)) {
  process.stderr.write('StudySpot is not running from this data directory: npm start.\n');
  process.exit(1);
}
await step('backend restarted', async () => {
  await stopProcess(backend);
  // The supervisor starts it again, as after any other end.
  const back = await until(
    async () => {
      const next = readRunningState(stateFile).children.backend;
      const isNew = next !== undefined && next.startToken !== backend.startToken;
      return isNew && (await answers(`http://127.0.0.1:${next.port}/health`)) ? true : undefined;
    },
    { withinMs: 60_000 },
  );
  if (!back) throw new Error('The backend did not come back; see its log.');
});

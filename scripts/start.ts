import { announce } from './supervisor/announce.ts';
import { handOverSignal } from './supervisor/claim.ts';
import { readSettings } from './supervisor/settings.ts';
import { say } from './supervisor/step.ts';
import { supervise, type Undo } from './supervisor/supervise.ts';

const undo: Undo = [];
let stopping: Promise<void> | undefined;

async function stopAll(): Promise<void> {
  while (undo.length > 0) await undo.pop()?.();
}

function stopOnce(exitCode: number): void {
  stopping ??= stopAll().then(() => {
    if (exitCode === 0) say('Stopped.');
    process.exit(exitCode);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping) say('\nStopping …');
    stopOnce(0);
  });
}
process.on(handOverSignal, () => process.exit(0));

try {
  const settings = readSettings();
  await supervise(settings, undo);
  if (!stopping) announce(settings, performance.now() / 1000);
} catch (error) {
  if (!stopping) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    stopOnce(1);
  }
}

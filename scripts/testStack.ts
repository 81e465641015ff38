import type { Undo } from './supervisor/supervise.ts';
import { startStack } from './testing/stack.ts';

/*
 * `node scripts/testStack.ts` runs a private StudySpot for as long as its standard input stays open. Its last line of
 * output before it waits is the stack as JSON; progress goes before it.
 */
const undo: Undo = [];
let stopping: Promise<void> | undefined;

function stop(exitCode: number): void {
  stopping ??= (async () => {
    while (undo.length > 0) await undo.pop()?.();
    process.exit(exitCode);
  })();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
// Whoever started it is gone, killed or not.
process.stdin.on('close', () => stop(0)).resume();

try {
  process.stdout.write(`${JSON.stringify(await startStack(undo))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  stop(1);
}

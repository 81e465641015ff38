import { runUntilStopped } from './supervisor/lifecycle.ts';
import { startStack } from './testing/stack.ts';

/*
 * `node scripts/testStack.ts` runs a private StudySpot for as long as its standard input stays open. Its last line of
 * output before it waits is the stack as JSON; progress goes before it.
 */
const { stop } = runUntilStopped(async (life) => {
  process.stdout.write(`${JSON.stringify(await startStack(life))}\n`);
});

// Whoever started it is gone, killed or not.
process.stdin.on('close', () => stop(0)).resume();

import { setTimeout as pause } from 'node:timers/promises';
import { say } from './step.ts';

/** What was started, undone last first; `signal` says that no more is to be started. */
export interface Lifecycle {
  undo: (() => Promise<void>)[];
  signal: AbortSignal;
}

/** Something that is being stopped under work that still runs makes that work fail soon. */
const settlesWithinMs = 15_000;

/**
 * Runs a program that starts things and goes on until it is told to end; then undoes everything, in the middle of
 * starting too, and exits. `stop` may be called as often as one likes.
 */
export function runUntilStopped(work: (life: Lifecycle) => Promise<void>) {
  const controller = new AbortController();
  const life: Lifecycle = { undo: [], signal: controller.signal };
  const working = work(life).catch((error: unknown) => {
    if (controller.signal.aborted) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    stop(1);
  });
  function stop(exitCode: number): void {
    if (controller.signal.aborted) return;
    controller.abort();
    void finish().then(() => {
      if (exitCode === 0) say('Stopped.');
      process.exit(exitCode);
    });
  }
  async function finish(): Promise<void> {
    await undoAll();
    await Promise.race([working, pause(settlesWithinMs)]);
    await undoAll();
  }
  async function undoAll(): Promise<void> {
    while (life.undo.length > 0) await life.undo.pop()?.();
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) say('\nStopping …');
      stop(0);
    });
  }
  return { stop };
}

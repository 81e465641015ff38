/** What outlives this process unless it is stopped. Child processes do not: they end with their IPC channel. */
const running = new Set<() => Promise<void>>();

/** Stopped when the run is interrupted; answers how to stop it otherwise. */
export function untilStopped(stop: () => Promise<void>): () => Promise<void> {
  running.add(stop);
  return async () => {
    if (running.delete(stop)) await stop();
  };
}

/** Ctrl-C or a kill in the middle of a figure, which fails for it: nothing of it stays behind. */
export async function runUntilInterrupted(work: () => Promise<void>): Promise<void> {
  let stopping: Promise<unknown> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopping ??= Promise.allSettled([...running].map((stop) => stop())).then(() =>
        process.exit(1),
      );
    });
  }
  try {
    await work();
  } catch (error) {
    await stopping;
    throw error;
  }
}

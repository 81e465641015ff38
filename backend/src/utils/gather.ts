/** Short beside a person's patience, long beside a query: under a storm this many milliseconds share one. */
const GATHER_MS = 40;

/**
 * Makes one question of all that are asked at about the same time: at once when nothing was asked lately, else at most
 * every 40 ms. What is answered was read after it was asked for. So a storm costs the database as many queries as it
 * lasts long, whoever takes part in it. `everyMs` 0: only what is asked in the same turn is one question, and nobody waits.
 */
export function gather<Key, Result>(
  run: (keys: Key[]) => Promise<Result>,
  now: () => number = performance.now.bind(performance),
  everyMs = GATHER_MS,
): (keys: Iterable<Key>) => Promise<Result> {
  let waiting: { keys: Set<Key>; result: Promise<Result> } | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;

  return (keys) => {
    if (!waiting) {
      const asked = new Set<Key>();
      const { promise, resolve } = Promise.withResolvers<void>();
      const pauseMs = lastAt + everyMs - now();
      if (pauseMs > 0) setTimeout(resolve, pauseMs);
      else resolve();
      const result = promise.then(() => {
        waiting = undefined;
        lastAt = now();
        return run([...asked]);
      });
      waiting = { keys: asked, result };
    }
    for (const key of keys) waiting.keys.add(key);
    return waiting.result;
  };
}

/**
 * Runs one at a time; all who ask while it runs share the next run. So what anybody gets was read after they asked, and
 * however many ask, there is never more than one run at work and one to come.
 */
export function inTurn<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  let next: Promise<Result> | undefined;

  function start(): Promise<Result> {
    next = undefined;
    const mine = run().finally(() => {
      if (running === mine && !next) running = undefined;
    });
    running = mine;
    return mine;
  }

  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}

/** Runs at most so many at once; the others wait in the order they came, holding nothing. */
export function createFewAtATime(limit: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function fewAtATime<Result>(run: () => Promise<Result>): Promise<Result> {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Runs what shares a key one after the other, in the order of asking; other keys do not wait. */
export function createOneAtATime() {
  const last = new Map<string, Promise<unknown>>();

  return async function oneAtATime<Result>(
    key: string,
    run: () => Promise<Result>,
  ): Promise<Result> {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(run, run);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}

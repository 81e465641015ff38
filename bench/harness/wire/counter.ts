const PATIENCE_MS = 30_000;

/** Counts what all subscribers of a process get together. */
export function createCounter() {
  let events = 0;
  let wanted = Infinity;
  let reached = () => {};
  return {
    add() {
      events += 1;
      if (events >= wanted) reached();
    },
    count: () => events,
    /** Resolves when so many have come since the beginning. @throws when they do not come within 30 s */
    async reach(total: number): Promise<void> {
      if (events >= total) return;
      await new Promise<void>((resolve, reject) => {
        const patience = setTimeout(
          () => reject(new Error(`${events} of ${total} deliveries came`)),
          PATIENCE_MS,
        );
        reached = () => {
          clearTimeout(patience);
          wanted = Infinity;
          resolve();
        };
        wanted = total;
      });
    },
  };
}
export type Counter = ReturnType<typeof createCounter>;

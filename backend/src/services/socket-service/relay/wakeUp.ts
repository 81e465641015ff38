/** A signal that is remembered until somebody waits for it: any number of calls make one. */
export function createWakeUp() {
  let isSet = false;
  let wakeWaiter: (() => void) | undefined;

  return {
    wake() {
      isSet = true;
      wakeWaiter?.();
    },
    /** Until woken, at most so long; answers whether it was woken. */
    async wait(atMostMs: number): Promise<boolean> {
      if (!isSet) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs);
          wakeWaiter = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wakeWaiter = undefined;
      }
      const wasSet = isSet;
      isSet = false;
      return wasSet;
    },
  };
}
export type WakeUp = ReturnType<typeof createWakeUp>;

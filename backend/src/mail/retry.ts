import { setTimeout as pause } from 'node:timers/promises';

export type RetryOptions = {
  /** Before the second attempt, the third, … */
  delaysMs: readonly number[];
  signal: AbortSignal;
  onFailure: (error: unknown, attempt: number, isLast: boolean) => void;
};

/** Tries until it works, the delays are used up or the signal comes; never throws. */
export async function retry(
  run: () => Promise<unknown>,
  { delaysMs, signal, onFailure }: RetryOptions,
) {
  for (let attempt = 1; attempt <= delaysMs.length + 1; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      const delay = delaysMs[attempt - 1];
      const isLast = delay === undefined || signal.aborted;
      onFailure(error, attempt, isLast);
      if (isLast) return;
      await pause(delay, undefined, { signal }).catch(() => undefined);
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every `everyMs` until the answer is not undefined; undefined when `withinMs` has passed. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { withinMs, everyMs = 50 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > deadline) return answer;
    await pause(everyMs);
  }
}

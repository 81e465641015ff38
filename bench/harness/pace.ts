import { setTimeout as pause } from 'node:timers/promises';

export type Pace = { perSecond: number; count: number };

/**
 * Acts so often a second, whatever becomes of what it has begun: one that waited for answers would go easy on a slow
 * server. Resolves when all has been begun.
 */
export async function pace({ perSecond, count }: Pace, act: () => void): Promise<void> {
  const startedAt = performance.now();
  for (let begun = 0; begun < count;) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond) + 1;
    for (; begun < Math.min(due, count); begun += 1) act();
    await pause(1);
  }
}

import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_AFTER_MS = 150;

/** For what the checker itself asks of the database: again and again, because it is away at times. */
export async function patiently<Result>(run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await run();
    } catch {
      await pause(AGAIN_AFTER_MS);
    }
  }
}

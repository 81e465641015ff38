import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../harness/serve.ts';
import { createReturner, type Returner } from './returner.ts';
import { speeches } from './speeches.ts';

export type StormCrowd = {
  port: number;
  language: keyof typeof speeches;
  libraryId: string;
  count: number;
};
/** When each comes back: at once, as the portals' back-off has it, or after anything between two times. */
export type Return = 'at once' | 'as the portals' | { fromMs: number; toMs: number };
/** Seconds until the last had caught up, and of the slowest attempt that succeeded. */
export type Storm = { seconds: number; slowest: number };
export type Shown = { lost: number; twice: number; refused: number };

const AT_ONCE = 100;

const tally = { refused: 0 };
let crowd: Returner[] = [];

async function gather({ port, language, libraryId, count }: StormCrowd) {
  const speech = speeches[language](libraryId);
  crowd = Array.from({ length: count }, () => createReturner(port, speech, tally));
  const waiting = [...crowd];
  const comeIn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next.comeIn(false);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, comeIn));
}

/** All are cut at once and come back. */
async function storm(how: Return): Promise<Storm> {
  tally.refused = 0;
  const startedAt = performance.now();
  for (const each of crowd) each.cut();
  const attempts = await Promise.all(
    crowd.map(async (each) => {
      if (typeof how === 'object')
        await pause(how.fromMs + Math.random() * (how.toMs - how.fromMs));
      return each.comeIn(how === 'as the portals');
    }),
  );
  return { seconds: (performance.now() - startedAt) / 1_000, slowest: Math.max(...attempts) };
}

serve({
  gather,
  storm,
  /** Have all shown up to this number? */
  haveShown: (seq: number) => crowd.every((each) => each.shown().last >= seq),
  /** Against so many events that were to be shown by everybody. */
  shown: (events: number): Shown => {
    const shown = crowd.map((each) => each.shown());
    return {
      lost: shown.reduce((sum, { count }) => sum + Math.abs(events - count), 0),
      twice: shown.reduce((sum, { twice }) => sum + twice, 0),
      refused: tally.refused,
    };
  },
});

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
/** Full jitter: each comes back after anything between the two. Null: all at once. */
export type Jitter = { fromMs: number; toMs: number } | null;
export type Shown = { lost: number; twice: number; refused: number };

const AT_ONCE = 100;

const tally = { refused: 0 };
let crowd: Returner[] = [];

async function gather({ port, language, libraryId, count }: StormCrowd) {
  const speech = speeches[language](libraryId);
  crowd = Array.from({ length: count }, () => createReturner(port, speech, tally));
  const waiting = [...crowd];
  const comeIn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next.comeIn();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, comeIn));
}

/** All are cut at once and come back; answers after how many seconds the last was in its room with all it missed. */
async function storm(jitter: Jitter): Promise<number> {
  tally.refused = 0;
  const startedAt = performance.now();
  for (const each of crowd) each.cut();
  await Promise.all(
    crowd.map(async (each) => {
      if (jitter) await pause(jitter.fromMs + Math.random() * (jitter.toMs - jitter.fromMs));
      await each.comeIn();
    }),
  );
  return (performance.now() - startedAt) / 1_000;
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

import type { StudyHall } from '../harness/studyHall.ts';

/** Hands out stretches of the plan, each from the first seat on, so that no two stretches share a turn. */
export function createRanges({ seatIds }: Pick<StudyHall, 'seatIds'>) {
  let next = 0;
  return {
    take(count: number): number {
      const first = next;
      next += Math.ceil(count / seatIds.length) * seatIds.length;
      return first;
    },
  };
}
export type Ranges = ReturnType<typeof createRanges>;

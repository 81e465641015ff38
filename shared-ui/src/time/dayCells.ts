import { addDays, startOfLocalDate } from './localDate.ts';

export type Span = { from: number; to: number };

/** The cells (ms) of a local day: 48 of 30 minutes, 46 or 50 on the days that a clock change makes shorter or longer. */
export const dayCells = (localDate: string, timeZone: string, stepMinutes = 30): Span[] => {
  const end = startOfLocalDate(addDays(localDate, 1), timeZone);
  const cells: Span[] = [];
  for (let from = startOfLocalDate(localDate, timeZone); from < end; from += stepMinutes * 60_000) {
    cells.push({ from, to: Math.min(end, from + stepMinutes * 60_000) });
  }
  return cells;
};

import { localDateOf } from '@studyspot/shared-ui';
import type { WeekHours } from './weekHours.ts';

/** "Open today 09:00–13:00, 14:00–18:00", on the library's own weekday. */
export function todayWords(week: WeekHours, timeZone: string, nowMs = Date.now()): string {
  if (week.every((spans) => spans.length === 0)) return 'Opening hours';
  const date = localDateOf(nowMs, timeZone);
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  const spans = week[(sundayFirst + 6) % 7] ?? [];
  if (spans.length === 0) return 'Closed today';
  if (spans.some(({ from, to }) => from === '00:00' && to === '24:00')) return 'Open all day today';
  return `Open today ${spans.map(({ from, to }) => `${from}–${to}`).join(', ')}`;
}

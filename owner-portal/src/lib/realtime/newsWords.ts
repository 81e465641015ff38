import type { RealtimeEvent } from '@studyspot/shared-events';
import { eventWords } from './eventWords.ts';

/** "3 new events, the last: Checked in, seat A12, Reading hall"; of events with the newest first. */
export function newsWords(events: readonly RealtimeEvent[], after: number): string {
  const [last] = events;
  if (!last || last.seq <= after) return '';
  const words = [eventWords(last.name), ...(last.summary ? [last.summary] : [])].join(', ');
  const count = last.seq - after;
  return count === 1 ? words : `${count} new events, the last: ${words}`;
}

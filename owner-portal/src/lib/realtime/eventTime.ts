import { formatDate, localDateOf } from '@studyspot/shared-ui';

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat(undefined, { timeZone, timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
};

/** "14:02:11", before today "Tue 3 Nov, 14:02:11": events are told apart by their seconds. */
export function eventTime(at: string, nowMs: number, timeZone: string): string {
  const ms = Date.parse(at);
  const time = clockOf(timeZone).format(ms);
  if (localDateOf(ms, timeZone) === localDateOf(nowMs, timeZone)) return time;
  return `${formatDate(ms, { timeZone, now: nowMs })}, ${time}`;
}

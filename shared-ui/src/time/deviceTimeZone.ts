import type { Instant } from './zoneOffset.ts';
import { zoneOffsetMinutes } from './zoneOffset.ts';

export const deviceTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether two clocks show the same at that instant. */
export const isSameClock = (instant: Instant, one: string, other: string): boolean =>
  one === other || zoneOffsetMinutes(instant, one) === zoneOffsetMinutes(instant, other);

/** "Taipei time" for Asia/Taipei. */
export const zoneLabel = (timeZone: string): string => {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return 'UTC';
  const city = timeZone.split('/').at(-1) ?? timeZone;
  return `${city.replaceAll('_', ' ')} time`;
};

import type { Instant } from './zoneOffset.ts';
import { toMs } from './zoneOffset.ts';

const unit = (
  count: number,
  name: 'hour' | 'minute',
  locale: string | undefined,
  display: 'short' | 'long',
) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: display }).format(count);

export type DurationOptions = {
  locale?: string | undefined;
  display?: 'short' | 'long' | undefined;
};

/** "2 hr 30 min". From instants, so two hours across a clock change are two hours. */
export const formatDuration = (
  from: Instant,
  to: Instant,
  options: DurationOptions = {},
): string => {
  const { locale, display = 'short' } = options;
  const minutes = Math.max(0, Math.round((toMs(to) - toMs(from)) / 60_000));
  const hours = Math.floor(minutes / 60);
  const parts = [];
  if (hours > 0) parts.push(unit(hours, 'hour', locale, display));
  if (minutes % 60 > 0 || hours === 0) parts.push(unit(minutes % 60, 'minute', locale, display));
  return parts.join(' ');
};

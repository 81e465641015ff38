import { formatDuration } from '../time/duration.ts';
import type { Instant } from '../time/zoneOffset.ts';

export type DurationTextProps = { from: Instant; to: Instant; locale?: string | undefined };

export const DurationText = ({ from, to, locale }: DurationTextProps) => (
  <span className="tabular">{formatDuration(from, to, { locale })}</span>
);

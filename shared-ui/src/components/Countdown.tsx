import { Timer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../hooks/useNow.ts';
import { countdownText, passedMark, spokenCountdown } from '../time/countdown.ts';
import { cx } from './cx.ts';

export type CountdownProps = {
  /** The end in ms of the same clock as `now`. */
  endsAt: number;
  /** A clock corrected by the server's; keep its identity stable. */
  now?: (() => number) | undefined;
  /** What runs out: "Hold on seat B12". */
  label: string;
  onEnd?: (() => void) | undefined;
  size?: 'inline' | 'clock' | undefined;
  className?: string | undefined;
};

const sentence = (label: string, mark: 'start' | number, leftMs: number): string =>
  mark === 0
    ? `${label} has ended`
    : `${label}: ${spokenCountdown(mark === 'start' ? leftMs : mark)} left`;

export const Countdown = ({
  endsAt,
  now = Date.now,
  label,
  onEnd,
  size = 'inline',
  className,
}: CountdownProps) => {
  const leftMs = endsAt - useNow(now);
  const [spoken, setSpoken] = useState('');
  const seen = useRef<{ endsAt: number; leftMs: number } | null>(null);
  useEffect(() => {
    // An extended hold is a new countdown and says its start again.
    const before = seen.current?.endsAt === endsAt ? seen.current.leftMs : null;
    seen.current = { endsAt, leftMs };
    const mark = passedMark(before, leftMs);
    if (mark === null) return;
    setSpoken(sentence(label, mark, leftMs));
    if (mark === 0) onEnd?.();
  }, [endsAt, leftMs, label, onEnd]);
  const isShort = leftMs <= 120_000;
  return (
    <span className={cx('inline-flex items-center gap-1.5', className)}>
      {size === 'inline' && (
        <Timer aria-hidden="true" size={18} className={isShort ? 'text-danger' : 'text-muted'} />
      )}
      <span
        role="timer"
        aria-label={label}
        className={cx(
          'tabular font-display font-semibold',
          size === 'clock' ? 'text-clock' : 'text-lg',
          isShort && 'text-danger',
        )}
      >
        {countdownText(leftMs)}
      </span>
      <span role="status" aria-live="polite" className="sr-only">
        {spoken}
      </span>
    </span>
  );
};

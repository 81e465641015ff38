/** "7:05"; an hour and more "1:02:05". Rounded up, so that 0:00 means over. */
export const countdownText = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
};

/** "7 minutes 5 seconds", for being read out. */
export const spokenCountdown = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const minutes = Math.floor(seconds / 60);
  const parts = [];
  if (minutes > 0) parts.push(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);
  if (seconds % 60 > 0 || minutes === 0)
    parts.push(`${seconds % 60} ${seconds % 60 === 1 ? 'second' : 'seconds'}`);
  return parts.join(' ');
};

const MARKS_MS = [120_000, 60_000, 0];

/**
 * The mark that was passed between two looks at the clock, if any: a timer is silent by itself (role=timer) and
 * speaks at its start, with two minutes and one minute left, and at its end.
 */
export const passedMark = (beforeMs: number | null, leftMs: number): 'start' | number | null => {
  if (beforeMs === null) return leftMs > 0 ? 'start' : 0;
  const passed = MARKS_MS.filter((mark) => beforeMs > mark && leftMs <= mark);
  return passed.at(-1) ?? null;
};

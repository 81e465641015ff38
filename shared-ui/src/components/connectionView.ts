export type LiveStatus = 'connecting' | 'live' | 'catching-up' | 'offline';

export type ConnectionView = 'nothing' | 'reconnecting' | 'offline' | 'up-to-date';

export const DOWN_BEFORE_TOLD_MS = 2_000;
export const UP_TO_DATE_MS = 2_000;

export type NextView = { view: ConnectionView; afterMs: number };

/** What to show next and when: a blink of the line is nobody's business, a return is told for two seconds. */
export const nextConnectionView = (status: LiveStatus, shown: ConnectionView): NextView | null => {
  const isTold = shown === 'reconnecting' || shown === 'offline';
  if (status === 'live') {
    if (isTold) return { view: 'up-to-date', afterMs: 0 };
    return shown === 'up-to-date' ? { view: 'nothing', afterMs: UP_TO_DATE_MS } : null;
  }
  const wanted = status === 'offline' ? 'offline' : 'reconnecting';
  if (shown === wanted) return null;
  return { view: wanted, afterMs: isTold ? 0 : DOWN_BEFORE_TOLD_MS };
};

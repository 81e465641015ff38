import { useEffect, useMemo, useState } from 'react';
import { createAnnouncer } from './announcer.ts';

export type LiveRegionProps = {
  /** What to say; the same text again is said again when `token` changes. */
  message: string | null;
  token?: string | number | undefined;
};

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** A polite voice: at most one message in five seconds, so that a busy room does not talk without pause. */
export const LiveRegion = ({ message, token }: LiveRegionProps) => {
  const [said, setSaid] = useState('');
  const announcer = useMemo(
    () => createAnnouncer({ deliver: setSaid, now: () => performance.now(), later }),
    [],
  );
  useEffect(() => {
    if (message !== null && message !== '') announcer.announce(message);
  }, [announcer, message, token]);
  useEffect(() => () => announcer.stop(), [announcer]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {said}
    </div>
  );
};

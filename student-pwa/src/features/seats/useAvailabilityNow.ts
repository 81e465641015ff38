import { useEffect, useState } from 'react';
import { nextEdge, type Timeline } from '../../lib/availability/timeline.ts';
import { serverNow } from '../../lib/serverClock.ts';

const TICK_MS = 15_000;

/** The server's time, renewed every quarter minute and at the very moment at which a hold or somebody's time ends. */
export function useAvailabilityNow(timeline: Timeline | undefined): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const read = () => setNow(serverNow());
    const edge = timeline && nextEdge(timeline, now);
    const wait = Math.min(TICK_MS, edge ? Math.max(0, edge - serverNow()) : TICK_MS);
    const timer = setTimeout(read, wait);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [now, timeline]);
  return now;
}

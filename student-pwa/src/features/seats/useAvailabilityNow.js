import { useEffect, useState } from 'react';
import { nextExpiry } from '../../lib/availability/timeline.ts';
import { serverNow } from '../../lib/serverClock.ts';
const TICK_MS = 15000;
/** The server's time, renewed every quarter minute and at the very moment at which a hold ends by itself. */
export function useAvailabilityNow(timeline) {
    const [now, setNow] = useState(serverNow);
    useEffect(() => {
        const read = () => setNow(serverNow());
        const expiry = timeline && nextExpiry(timeline, now);
        const wait = Math.min(TICK_MS, expiry ? Math.max(0, expiry - serverNow()) : TICK_MS);
        const timer = setTimeout(read, wait);
        document.addEventListener('visibilitychange', read);
        return () => {
            clearTimeout(timer);
            document.removeEventListener('visibilitychange', read);
        };
    }, [now, timeline]);
    return now;
}

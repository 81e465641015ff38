import { useEffect, useState } from 'react';

/** The time of `now()` in ms, painted once a second; always read from the clock, so a sleeping tab cannot drift. */
export const useNow = (now: () => number = Date.now, everyMs = 1000): number => {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const read = () => setTime(now());
    read();
    const timer = setInterval(read, everyMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [now, everyMs]);
  return time;
};

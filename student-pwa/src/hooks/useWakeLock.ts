import { useEffect } from 'react';

/** Keeps the screen on while somebody shows it; asked for again when the page comes back to the front. */
export function useWakeLock(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      // A low battery may refuse; the ticket shows all the same.
      lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (isOver) void lock?.release();
    };
    const asked = () => void ask();
    asked();
    document.addEventListener('visibilitychange', asked);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', asked);
      void lock?.release();
    };
  }, [isOn]);
}

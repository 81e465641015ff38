import { useEffect, useRef, useState } from 'react';

export const SKELETON_DELAY_MS = 200;
export const SKELETON_HOLD_MS = 400;

/** True while a skeleton should show: not for quick answers, and never for a blink once it is there. */
export const useDelayedLoading = (isLoading: boolean): boolean => {
  const [isShown, setShown] = useState(false);
  const shownAt = useRef(0);
  useEffect(() => {
    if (isLoading === isShown) return;
    const wait = isLoading
      ? SKELETON_DELAY_MS
      : SKELETON_HOLD_MS - (performance.now() - shownAt.current);
    const timer = setTimeout(
      () => {
        shownAt.current = performance.now();
        setShown(isLoading);
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [isLoading, isShown]);
  return isShown;
};

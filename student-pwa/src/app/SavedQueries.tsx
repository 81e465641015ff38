import { IsRestoringProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { keepSaving, restoreQueries } from '../lib/persistence.ts';

/** Nothing is asked of the server before what this device saved is back: a few milliseconds. */
export const SavedQueries = ({ children }: { children: ReactNode }) => {
  const [isRestoring, setRestoring] = useState(true);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    void restoreQueries().then(() => {
      if (isOver) return;
      stop = keepSaving();
      setRestoring(false);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
  return <IsRestoringProvider value={isRestoring}>{children}</IsRestoringProvider>;
};

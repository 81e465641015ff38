import { useEffect, useEffectEvent, useState } from 'react';

type VersionGuard = {
  /** The version that stands now, live. */
  version: number;
  isDirty: boolean;
  /** Shows the newest values; called by itself while nobody has typed anything. */
  refresh: () => void;
};

/**
 * Two editors of one thing. What another member changes appears at once in a form that is untouched;
 * in one that is not, it is a conflict to be settled before saving, and nothing typed is lost.
 */
export function useVersionGuard({ version, isDirty, refresh }: VersionGuard) {
  const [base, setBase] = useState(version);
  const onNewVersion = useEffectEvent(refresh);
  const isBehind = version !== base;
  useEffect(() => {
    if (!isBehind || isDirty) return;
    onNewVersion();
    setBase(version);
  }, [isBehind, isDirty, version]);
  return {
    /** To be sent with the change: the version that the editor has seen. */
    base,
    hasConflict: isBehind && isDirty,
    settle: () => setBase(version),
  };
}

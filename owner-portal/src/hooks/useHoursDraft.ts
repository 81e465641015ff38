import type { Library } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { hasCode } from '../lib/apiError.ts';
import type { WeekHours } from '../lib/hours/weekHours.ts';
import { toHours, toWeek } from '../lib/hours/weekHours.ts';
import { patchLibrary } from '../lib/live/patchLibrary.ts';
import { libraryQuery } from '../lib/server/library.ts';
import { putHours } from '../lib/server/putHours.ts';
import { useVersionGuard } from './useVersionGuard.ts';

/** The week as it is being edited; null while it is as it stands. */
export function useHoursDraft(library: Library) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<WeekHours | null>(null);
  const standing = toWeek(library.hours);
  const isDirty = draft !== null && JSON.stringify(draft) !== JSON.stringify(standing);
  const guard = useVersionGuard({
    version: library.version,
    isDirty,
    refresh: () => setDraft(null),
  });
  const saving = useMutation({
    mutationFn: (week: WeekHours) =>
      putHours(library.id, { version: guard.base, hours: toHours(week) }),
    onSuccess: (saved) => {
      setDraft(null);
      patchLibrary(queryClient, saved);
      toast.success('Hours saved');
    },
    onError: (error) => {
      if (!hasCode(error, 'version_conflict')) return;
      void queryClient.invalidateQueries({ queryKey: libraryQuery(library.id).queryKey });
    },
  });
  const week = draft ?? standing;
  return {
    week,
    setWeek: setDraft,
    isDirty,
    guard,
    saving,
    save: (onSaved?: () => void) => saving.mutate(week, { onSuccess: () => onSaved?.() }),
    takeTheirs: () => {
      setDraft(null);
      guard.settle();
    },
  };
}

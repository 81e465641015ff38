import type { Library, PatchLibraryBody } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patchLibrary as patchCachedLibrary } from '../lib/live/patchLibrary.ts';
import { patchLibrary } from '../lib/server/patchLibrary.ts';

/** Changes fields of a library that one person sets up: on top of whatever stands. */
export function usePatchLibrary(library: Library) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Omit<PatchLibraryBody, 'version'>) =>
      patchLibrary(library.id, { ...change, version: library.version }),
    onSuccess: (saved) => patchCachedLibrary(queryClient, saved),
  });
}

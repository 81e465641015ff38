import { parseRoom } from '@studyspot/shared-events';
import type { QueryClient } from '@tanstack/react-query';
import { libraryKey } from '../server/library.ts';

/** What a room's events patch could not be caught up: it is fetched anew. */
export function resync(queryClient: QueryClient, room: string): void {
  const parsed = parseRoom(room);
  const isOneLibrary = parsed?.kind === 'library' || parsed?.kind === 'libraryMembers';
  if (!isOneLibrary) {
    void queryClient.invalidateQueries();
    return;
  }
  void queryClient.invalidateQueries({ queryKey: libraryKey(parsed.libraryId) });
  void queryClient.invalidateQueries({ queryKey: ['booking'] });
}

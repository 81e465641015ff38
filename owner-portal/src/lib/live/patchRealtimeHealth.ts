import { eventSummary, type LoggedEvent } from '@studyspot/shared-events';
import type { QueryClient } from '@tanstack/react-query';
import { mergeEvents } from '../realtime/mergeEvents.ts';
import { realtimeHealthQuery } from '../server/realtimeHealth.ts';
import { tenantLibrariesQuery } from '../server/tenantLibraries.ts';

/** Whatever the tenant's room says goes on top of the last events. */
export function patchRealtimeHealth(
  queryClient: QueryClient,
  tenantId: string,
  event: LoggedEvent,
): void {
  const libraries = queryClient.getQueryData(tenantLibrariesQuery(tenantId).queryKey)?.items;
  const libraryName = (libraryId: string) => libraries?.find(({ id }) => id === libraryId)?.name;
  const { seq, at, epoch } = event.meta;
  const line = { name: event.name, seq, at, summary: eventSummary(event, libraryName) };
  queryClient.setQueryData(
    realtimeHealthQuery(tenantId).queryKey,
    (shown) => shown && mergeEvents(shown, { epoch, lastEvents: [line] }),
  );
}

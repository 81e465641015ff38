import { RealtimeHealth } from '@studyspot/shared-events';
import { queryOptions } from '@tanstack/react-query';
import { mergeEvents } from '../realtime/mergeEvents.ts';
import { request } from '../request.ts';

const EVERY_MS = 5_000;

/** Asked again every five seconds while somebody looks; its events come by themselves in between. */
export const realtimeHealthQuery = (tenantId: string) =>
  queryOptions({
    queryKey: realtimeHealthKey(tenantId),
    queryFn: async ({ signal, client }): Promise<RealtimeHealth> => {
      const path = `/api/tenants/${tenantId}/realtime`;
      const fresh = await request(RealtimeHealth, 'GET', path, { signal });
      // An event may have come while the answer was on its way.
      const shown = client.getQueryData<RealtimeHealth>(realtimeHealthKey(tenantId));
      return mergeEvents(fresh, shown);
    },
    staleTime: EVERY_MS,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  });

const realtimeHealthKey = (tenantId: string) => ['tenant', tenantId, 'realtime'] as const;

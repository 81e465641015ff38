import { tenantRoom } from '@studyspot/shared-events';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { patchRealtimeHealth } from '../lib/live/patchRealtimeHealth.ts';
import { realtimeHealthQuery } from '../lib/server/realtimeHealth.ts';
import { useConnectionStatus } from './useConnectionStatus.ts';
import { useSocket } from './useSocket.ts';

/** The numbers as they are asked for, the events as they come. */
export function useRealtimeHealth(tenantId: string, isAllowed: boolean) {
  const client = useSocket();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      client.onRoom(tenantRoom(tenantId), (event) =>
        patchRealtimeHealth(queryClient, tenantId, event),
      ),
    [client, queryClient, tenantId],
  );
  // This very screen is counted once the server has greeted it.
  const isGreeted = useConnectionStatus().userId !== null;
  const wasGreeted = useRef(isGreeted);
  useEffect(() => {
    if (isGreeted && !wasGreeted.current) {
      void queryClient.invalidateQueries({ queryKey: realtimeHealthQuery(tenantId).queryKey });
    }
    wasGreeted.current = isGreeted;
  }, [queryClient, tenantId, isGreeted]);
  return useQuery({ ...realtimeHealthQuery(tenantId), enabled: isAllowed });
}

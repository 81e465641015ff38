import { tenantRoom } from '@studyspot/shared-events';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { patchRealtimeHealth } from '../lib/live/patchRealtimeHealth.ts';
import { realtimeHealthQuery } from '../lib/server/realtimeHealth.ts';
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
  return useQuery({ ...realtimeHealthQuery(tenantId), enabled: isAllowed });
}

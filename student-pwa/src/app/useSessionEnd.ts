import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../features/session/session.ts';
import { useSocket } from '../hooks/useSocket.ts';
import { hasCode } from '../lib/apiError.ts';
import { bearerToken } from '../lib/bearer.ts';

/** Revoked elsewhere, or run out: the page notices by the first refusal and goes on as a guest. */
export function useSessionEnd(): void {
  const { client, refusal } = useSocket();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (refusal !== 'unauthenticated') return;
    void queryClient
      .invalidateQueries({ queryKey: sessionQuery().queryKey })
      .then(() => client.reauthenticate(bearerToken()));
  }, [client, queryClient, refusal]);
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (hasCode(event.action.error, 'unauthenticated')) {
          void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
        }
      }),
    [queryClient],
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { readToken } from '../lib/sessionToken.ts';
import { socketClient } from '../lib/socket.ts';

const isOwnPath = (path: string) => path.startsWith('/') && !path.startsWith('//');

/** After signing in, up or out, or becoming a member: nothing known before holds, then on to where one wanted to go. */
export function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (to: string | undefined) => {
    queryClient.clear();
    socketClient.reauthenticate(readToken() ?? undefined);
    await router.invalidate();
    await router.navigate({ href: to !== undefined && isOwnPath(to) ? to : '/' });
  };
}

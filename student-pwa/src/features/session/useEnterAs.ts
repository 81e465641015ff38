import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { bearerToken } from '../../lib/bearer.ts';
import { socketClient } from '../../lib/socketClient.ts';

/** Signs in or up and goes on to where one came from, with nothing left of whoever was here before. */
export function useEnterAs<Input>(
  enter: (input: Input) => Promise<void>,
  next: string | undefined,
) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      await queryClient.resetQueries();
      socketClient.reauthenticate(bearerToken());
      router.history.push(next ?? '/');
    },
  });
}

import type { Library } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { seatPlanQuery } from '../lib/server/seatPlan.ts';

/** One change of the plan; a new plan is the one thing that is fetched, after a refusal too. */
export function usePlanChange<Args extends unknown[]>(
  library: Library,
  change: (...args: Args) => Promise<unknown>,
  done: string,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (args: Args) => change(...args),
    onSuccess: () => toast.success(done),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: seatPlanQuery(library.id).queryKey }),
  });
}

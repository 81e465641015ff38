import type { FeePlan } from '@studyspot/shared-events';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { feePlansQuery } from '../lib/server/feePlans.ts';

/** Adds or changes a price; its answer goes into the list as its event would. */
export function useFeePlanChange<Args extends unknown[]>(
  libraryId: string,
  change: (...args: Args) => Promise<FeePlan>,
  done: string,
) {
  const queryClient = useQueryClient();
  const { queryKey } = feePlansQuery(libraryId);
  return useMutation({
    mutationFn: (args: Args) => change(...args),
    onSuccess: (plan) => {
      toast.success(done);
      queryClient.setQueryData(queryKey, (list) => {
        if (!list) return list;
        const isKnown = list.items.some(({ id }) => id === plan.id);
        const items = list.items.map((shown) => (shown.id === plan.id ? plan : shown));
        return { items: isKnown ? items : [...items, plan] };
      });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

import type { EventPayloads, Library } from '@studyspot/shared-events';
import { applyLibrary, applyLibraryToList } from '@studyspot/shared-events/client';
import type { QueryClient } from '@tanstack/react-query';
import { feePlansQuery } from '../server/feePlans.ts';
import { libraryQuery } from '../server/library.ts';
import { libraryDaysKey } from '../server/libraryDay.ts';
import { seatPlanQuery } from '../server/seatPlan.ts';
import { tenantLibrariesQuery } from '../server/tenantLibraries.ts';

const openingTimes = ({ timeZone, hours, closures }: Library) =>
  JSON.stringify([timeZone, hours, closures]);

/** `library:updated`, and the answer to a change of our own. A new plan, or other opening times, are fetched. */
export function patchLibrary(queryClient: QueryClient, event: Library): void {
  const { queryKey } = libraryQuery(event.id);
  const before = queryClient.getQueryData(queryKey);
  queryClient.setQueryData(queryKey, (shown) => shown && applyLibrary(shown, event));
  queryClient.setQueryData(
    tenantLibrariesQuery(event.tenantId).queryKey,
    (list) => list && applyLibraryToList(list, event),
  );
  const plan = seatPlanQuery(event.id).queryKey;
  if ((queryClient.getQueryData(plan)?.version ?? event.planVersion) < event.planVersion) {
    void queryClient.invalidateQueries({ queryKey: plan });
  }
  if (before && openingTimes(before) !== openingTimes(event)) {
    void queryClient.invalidateQueries({ queryKey: libraryDaysKey(event.id) });
    void queryClient.invalidateQueries({ queryKey });
  }
}

/**
 * `library:deleted` is what the public hears when a library is unpublished, too: the members look
 * whether theirs is still there.
 */
export function checkLibrary(
  queryClient: QueryClient,
  { id, tenantId }: EventPayloads['library:deleted'],
): void {
  void queryClient.invalidateQueries({ queryKey: tenantLibrariesQuery(tenantId).queryKey });
  void queryClient.invalidateQueries({ queryKey: libraryQuery(id).queryKey });
}

/** The event brings the plans in force; the owner's list also has those that are not, so it keeps them. */
export function patchPricing(
  queryClient: QueryClient,
  { libraryId, version, plans }: EventPayloads['pricing:updated'],
): void {
  const { queryKey } = libraryQuery(libraryId);
  const shown = queryClient.getQueryData(queryKey);
  if (shown && shown.version > version) return;
  queryClient.setQueryData(queryKey, (library) => library && { ...library, feePlans: plans });
  queryClient.setQueryData(feePlansQuery(libraryId).queryKey, (list) => {
    if (!list) return list;
    const inForce = new Map(plans.map((plan) => [plan.id, plan]));
    const known = list.items.map((plan) => inForce.get(plan.id) ?? { ...plan, isActive: false });
    const isNew = ({ id }: { id: string }) => !list.items.some((plan) => plan.id === id);
    return { items: [...known, ...plans.filter(isNew)] };
  });
}

import { Skeleton } from '@studyspot/shared-ui';

export const PendingPage = () => (
  <div aria-busy="true" className="flex flex-col gap-4 p-4 md:p-6">
    <span className="sr-only">Loading…</span>
    <Skeleton className="h-9 w-56" />
    <Skeleton className="h-24" />
    <Skeleton className="h-80" />
  </div>
);

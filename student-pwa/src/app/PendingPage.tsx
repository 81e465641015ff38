import { Skeleton } from '@studyspot/shared-ui';

export const PendingPage = () => (
  <div
    aria-busy="true"
    className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-5 md:px-6 md:py-8"
  >
    <span className="sr-only">Loading…</span>
    <Skeleton className="h-9 w-56" />
    <Skeleton className="h-32 w-full" />
    <Skeleton className="h-32 w-full" />
  </div>
);

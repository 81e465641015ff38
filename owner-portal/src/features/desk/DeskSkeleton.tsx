import { Skeleton } from '@studyspot/shared-ui';

export const DeskSkeleton = () => (
  <div className="flex flex-col gap-4">
    <Skeleton className="h-24" />
    <Skeleton className="h-96" />
  </div>
);

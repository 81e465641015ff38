import { Skeleton } from '@studyspot/shared-ui';

export const HealthSkeleton = () => (
  <div className="flex flex-col gap-4">
    <Skeleton className="h-28" />
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {[1, 2, 3, 4].map((tile) => (
        <Skeleton key={tile} className="h-28" />
      ))}
    </div>
    <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <Skeleton className="h-72" />
      <Skeleton className="h-96" />
    </div>
  </div>
);

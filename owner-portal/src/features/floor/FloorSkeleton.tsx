import { Skeleton } from '@studyspot/shared-ui';

export const FloorSkeleton = () => (
  <div className="flex flex-col gap-4">
    <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
      {['in', 'arriving', 'late', 'holds', 'value'].map((tile) => (
        <Skeleton key={tile} className="h-24" />
      ))}
    </div>
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Skeleton className="h-[60dvh]" />
      <Skeleton className="h-64 xl:h-[60dvh]" />
    </div>
  </div>
);

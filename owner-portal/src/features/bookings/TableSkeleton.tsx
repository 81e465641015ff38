import { Skeleton } from '@studyspot/shared-ui';

export const TableSkeleton = () => (
  <div className="flex flex-col gap-px">
    {Array.from({ length: 10 }, (_, row) => (
      <Skeleton key={row} className="h-row" />
    ))}
  </div>
);

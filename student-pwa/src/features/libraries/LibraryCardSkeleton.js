import { Card, Skeleton } from '@studyspot/shared-ui';
export const LibraryCardSkeleton = () => (<Card className="flex min-h-44 flex-col gap-3">
    <Skeleton className="h-6 w-2/3"/>
    <Skeleton className="h-5 w-1/2"/>
    <Skeleton className="h-7 w-1/3"/>
    <Skeleton className="mt-auto h-6 w-full"/>
  </Card>);

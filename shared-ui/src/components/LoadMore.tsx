import { Button } from './Button.tsx';

export type LoadMoreProps = {
  hasMore: boolean;
  onLoadMore: () => void;
  isLoading?: boolean | undefined;
  /** "50 of 822 seats" */
  progress?: string | undefined;
  label?: string | undefined;
};

export const LoadMore = ({
  hasMore,
  onLoadMore,
  isLoading,
  progress,
  label = 'Show more',
}: LoadMoreProps) => (
  <div className="flex flex-col items-center gap-2 py-4">
    {progress !== undefined && (
      <p role="status" className="text-sm text-muted tabular">
        {progress}
      </p>
    )}
    {hasMore && (
      <Button onClick={onLoadMore} pending={isLoading}>
        {label}
      </Button>
    )}
  </div>
);

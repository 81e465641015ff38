import type { ReactNode } from 'react';
import { useDelayedLoading } from '../hooks/useDelayedLoading.ts';

export type LoadingProps = {
  isLoading: boolean;
  /** The skeleton, in the same geometry as the content. */
  skeleton: ReactNode;
  /** Called only when there is something to show. */
  children: () => ReactNode;
};

/** Skeletons appear after 200 ms and stay at least 400 ms; their place is kept from the first frame. */
export const Loading = ({ isLoading, skeleton, children }: LoadingProps) => {
  const isShown = useDelayedLoading(isLoading);
  if (!isLoading && !isShown) return children();
  return (
    <div aria-busy="true" className={isShown ? undefined : 'invisible'}>
      <span className="sr-only">Loading…</span>
      {skeleton}
    </div>
  );
};

import { cx } from './cx.ts';

/** A block in the geometry of what will come; give it that height and width. */
export const Skeleton = ({ className }: { className?: string | undefined }) => (
  <div aria-hidden="true" className={cx('animate-breathe rounded-control bg-line/70', className)} />
);

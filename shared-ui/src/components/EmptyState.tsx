import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type EmptyStateProps = {
  drawing: ReactNode;
  title: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
};

export const EmptyState = ({ drawing, title, children, action, className }: EmptyStateProps) => (
  <div
    className={cx('mx-auto flex max-w-sm flex-col items-center px-4 py-8 text-center', className)}
  >
    <div className="w-48 text-ink">{drawing}</div>
    <h2 className="mt-4 text-xl">{title}</h2>
    {children !== undefined && <p className="mt-2 text-muted">{children}</p>}
    {action !== undefined && (
      <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
    )}
  </div>
);

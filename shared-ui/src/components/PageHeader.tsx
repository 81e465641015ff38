import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type PageHeaderProps = {
  title: ReactNode;
  /** Above the title: a way back or where one is. */
  eyebrow?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
};

export const PageHeader = ({ title, eyebrow, subtitle, actions, className }: PageHeaderProps) => (
  <header
    className={cx('flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-4', className)}
  >
    <div className="min-w-0">
      {eyebrow !== undefined && <div className="mb-1 text-sm text-muted">{eyebrow}</div>}
      <h1 className="text-2xl md:text-3xl">{title}</h1>
      {subtitle !== undefined && <p className="mt-1 max-w-measure text-muted">{subtitle}</p>}
    </div>
    {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
  </header>
);

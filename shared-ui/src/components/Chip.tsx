import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type ChipProps = { icon?: ReactNode; children: ReactNode; className?: string | undefined };

/** A fact about a place or a seat. */
export const Chip = ({ icon, children, className }: ChipProps) => (
  <span
    className={cx(
      'inline-flex min-h-7 items-center gap-1.5 rounded-control border border-line bg-sunken px-2 text-sm text-ink',
      className,
    )}
  >
    {icon}
    {children}
  </span>
);

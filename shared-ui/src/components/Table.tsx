import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type TableProps = {
  /** Names the table for screen readers. */
  caption: string;
  /** thead and tbody, plain. Cells with numbers: `data-numeric`. */
  children: ReactNode;
  className?: string | undefined;
};

/** A plain table in a frame that scrolls by itself, by keyboard too, when the screen is narrower. */
export const Table = ({ caption, children, className }: TableProps) => (
  <div
    role="region"
    aria-label={caption}
    tabIndex={0}
    className={cx('overflow-x-auto rounded-card border border-line bg-surface', className)}
  >
    <table className="table-base">
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  </div>
);

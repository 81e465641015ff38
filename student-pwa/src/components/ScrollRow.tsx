import { cx } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';

export type ScrollRowProps = { label: string; className?: string; children: ReactNode };

function bringIntoSight({ target }: FocusEvent): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A chip that is cut by the edge gets the focus without the browser scrolling it in. */
function keepFocusInSight(row: HTMLElement | null) {
  row?.addEventListener('focusin', bringIntoSight);
  return () => row?.removeEventListener('focusin', bringIntoSight);
}

/** Chips in one line, moved sideways where they do not fit. */
export const ScrollRow = ({ label, className, children }: ScrollRowProps) => (
  <div
    ref={keepFocusInSight}
    role="group"
    aria-label={label}
    className={cx('scroll-row', className)}
  >
    {children}
  </div>
);

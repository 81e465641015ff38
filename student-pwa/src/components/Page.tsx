import { cx } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';

export type PageProps = {
  /** Of the browser's tab. */
  title: string;
  width?: 'narrow' | 'normal' | 'full';
  className?: string;
  children: ReactNode;
};

const widths = { narrow: 'max-w-xl', normal: 'max-w-5xl', full: 'max-w-none' } as const;

export const Page = ({ title, width = 'normal', className, children }: PageProps) => (
  <div className={cx('mx-auto w-full px-4 py-5 md:px-6 md:py-8', widths[width], className)}>
    <title>{`${title} · StudySpot`}</title>
    {children}
  </div>
);

import { cx } from '@studyspot/shared-ui';
const widths = { narrow: 'max-w-xl', normal: 'max-w-5xl', full: 'max-w-none' };
export const Page = ({ title, width = 'normal', className, children }) => (<div className={cx('mx-auto w-full px-4 py-5 md:px-6 md:py-8', widths[width], className)}>
    <title>{`${title} · StudySpot`}</title>
    {children}
  </div>);

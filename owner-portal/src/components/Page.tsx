import { PageHeader } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';

type PageProps = {
  title: string;
  /** For the tab, where it differs from the heading, e.g. with the library's name. */
  tabTitle?: string | undefined;
  eyebrow?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export const Page = ({ title, tabTitle, eyebrow, subtitle, actions, children }: PageProps) => (
  <div className="mx-auto w-full max-w-7xl px-4 py-5 md:px-6">
    <title>{`${tabTitle ?? title} · StudySpot`}</title>
    <PageHeader title={title} eyebrow={eyebrow} subtitle={subtitle} actions={actions} />
    {children}
  </div>
);

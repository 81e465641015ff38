import { LogoMark } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';
import { Page } from '../../components/Page.tsx';

export const AuthPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <Page title={title} width="narrow" className="max-w-md">
    <LogoMark className="mb-4 size-12" />
    <h1 className="mb-5 text-2xl md:text-3xl">{title}</h1>
    {children}
  </Page>
);

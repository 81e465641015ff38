import { SkipLink } from '@studyspot/shared-ui';
import { Outlet } from '@tanstack/react-router';

export const RootLayout = () => (
  <>
    <SkipLink href="#main">Skip to the content</SkipLink>
    <Outlet />
  </>
);

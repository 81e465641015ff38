import { Styleguide } from '@studyspot/shared-ui/styleguide/Styleguide.tsx';

export const StyleguidePage = () => (
  <main id="main">
    <title>Design language · StudySpot</title>
    <Styleguide />
  </main>
);

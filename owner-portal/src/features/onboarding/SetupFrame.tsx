import type { ReactNode } from 'react';
import { Page } from '../../components/Page.tsx';
import type { PreviewFacts } from '../../components/library/StudentPreview.tsx';
import { StudentPreview } from '../../components/library/StudentPreview.tsx';
import type { SetupStep, StepState } from '../../lib/setup/setupSteps.ts';
import { SETUP_STEPS, SETUP_TITLES } from '../../lib/setup/setupSteps.ts';
import { Stepper } from './Stepper.tsx';

type SetupFrameProps = {
  step: SetupStep;
  steps: readonly StepState[];
  /** Undefined until the draft is saved. */
  libraryId: string | undefined;
  facts: PreviewFacts;
  children: ReactNode;
};

/** One step, the way through all five, and the student's page as it grows. */
export const SetupFrame = ({ step, steps, libraryId, facts, children }: SetupFrameProps) => (
  <Page
    title={SETUP_TITLES[step]}
    eyebrow={`Set up a library, step ${SETUP_STEPS.indexOf(step) + 1} of ${SETUP_STEPS.length}`}
  >
    <Stepper current={step} steps={steps} libraryId={libraryId} />
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 max-w-3xl">{children}</div>
      <StudentPreview facts={facts} />
    </div>
  </Page>
);

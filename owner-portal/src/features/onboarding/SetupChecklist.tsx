import { buttonClass, Card } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { setupSteps } from '../../lib/setup/setupSteps.ts';
import { StepList } from './StepList.tsx';

/** What lies ahead of an organisation without a library. */
export const SetupChecklist = ({ tenantId }: { tenantId: string }) => (
  <Card as="section" aria-labelledby="first-library" lamp className="max-w-xl">
    <h2 id="first-library" className="text-xl">
      Your first library, in five steps
    </h2>
    <p className="mt-1 text-muted">
      It takes some minutes. What you have done is kept when you close the tab.
    </p>
    <StepList steps={setupSteps({ library: null, plans: [] })} />
    <Link
      to="/tenants/$tenantId/new-library"
      params={{ tenantId }}
      className={buttonClass({ variant: 'primary' })}
    >
      Begin
    </Link>
  </Card>
);

import type { SetupStep } from '../../lib/setup/setupSteps.ts';
import { AddressStep } from './AddressStep.tsx';
import { HoursStep } from './HoursStep.tsx';
import { PriceStep } from './PriceStep.tsx';
import { PublishStep } from './PublishStep.tsx';
import { SeatsStep } from './SeatsStep.tsx';
import type { StepProps } from './stepProps.ts';

export function SetupStepView({ step, ...props }: StepProps & { step: SetupStep }) {
  switch (step) {
    case 'address':
      return <AddressStep {...props} />;
    case 'hours':
      return <HoursStep {...props} />;
    case 'seats':
      return <SeatsStep {...props} />;
    case 'price':
      return <PriceStep {...props} />;
    case 'publish':
      return <PublishStep {...props} />;
  }
}

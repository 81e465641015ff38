import type { FeePlan, LibraryDetail } from '@studyspot/shared-events';
import { EmptyState, EmptyShelfDrawing } from '@studyspot/shared-ui';
import { NewPlanForm } from './NewPlanForm.tsx';
import { PlanForm } from './PlanForm.tsx';

type PricesEditorProps = {
  library: LibraryDetail;
  plans: readonly FeePlan[];
  /** Of the seats that the library has. */
  kinds: readonly string[];
};

/** Hourly prices: one for all seats, and others for kinds that cost more or less. */
export const PricesEditor = ({ library, plans, kinds }: PricesEditorProps) => (
  <div className="flex flex-col gap-4">
    {plans.length === 0 ? (
      <EmptyState drawing={<EmptyShelfDrawing />} title="Free of charge">
        Without a price every seat costs nothing. Add one if it should.
      </EmptyState>
    ) : (
      <ul className="flex flex-col gap-3">
        {plans.map((plan) => (
          <PlanForm key={plan.id} library={library} plan={plan} kinds={kinds} />
        ))}
      </ul>
    )}
    <NewPlanForm library={library} kinds={kinds} />
  </div>
);

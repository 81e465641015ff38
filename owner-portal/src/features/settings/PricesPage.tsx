import { Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { AsyncView } from '../../components/AsyncView.tsx';
import { PricesEditor } from '../../components/library/PricesEditor.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { together } from '../../lib/asyncData.ts';
import { feePlansQuery } from '../../lib/server/feePlans.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import { RightsGate } from './RightsGate.tsx';

export function PricesPage() {
  const library = useLibrary();
  const plans = useQuery(feePlansQuery(library.id));
  const plan = useQuery(seatPlanQuery(library.id));
  return (
    <RightsGate library={library} needs="pricing:edit">
      <div className="max-w-3xl">
        <p className="mb-4 text-muted">
          A booking keeps the price it was made at. A new price is for bookings from now on.
        </p>
        <AsyncView
          query={together({ plans, plan })}
          what="The prices"
          skeleton={<Skeleton className="h-64" />}
        >
          {(data) => (
            <PricesEditor
              library={library}
              plans={data.plans.items}
              kinds={[...new Set(data.plan.seats.map(({ kind }) => kind))]}
            />
          )}
        </AsyncView>
      </div>
    </RightsGate>
  );
}

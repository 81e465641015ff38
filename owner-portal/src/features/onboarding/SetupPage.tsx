import { Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AsyncView } from '../../components/AsyncView.tsx';
import type { PreviewFacts } from '../../components/library/StudentPreview.tsx';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { together } from '../../lib/asyncData.ts';
import { toWeek } from '../../lib/hours/weekHours.ts';
import { feePlansQuery } from '../../lib/server/feePlans.ts';
import { seatPlanQuery } from '../../lib/server/seatPlan.ts';
import { nextStep, openStep, setupSteps } from '../../lib/setup/setupSteps.ts';
import { SetupFrame } from './SetupFrame.tsx';
import { SetupStepView } from './SetupStepView.tsx';

const route = getRouteApi('/app/libraries/$libraryId/setup');

/** A draft, taken up where it was left. */
export function SetupPage() {
  const library = useLibrary();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plans = useQuery(feePlansQuery(library.id));
  const plan = useQuery(seatPlanQuery(library.id));
  // What a step is being changed to, before it is saved.
  const [typed, setTyped] = useState<Partial<PreviewFacts>>({});
  return (
    <AsyncView
      query={together({ plans, plan })}
      what="This library"
      skeleton={<Skeleton className="m-6 h-96" />}
    >
      {(data) => {
        const active = data.plans.items.filter(({ isActive }) => isActive);
        const known = {
          library: { ...library, seatCount: data.plan.seats.length },
          plans: active,
        };
        const step = search.step ?? openStep(known);
        const amounts = active.map(({ amountMinorPerHour }) => amountMinorPerHour);
        const facts: PreviewFacts = {
          ...library,
          week: toWeek(library.hours),
          plan: data.plan,
          fromAmountMinor: amounts.length === 0 ? null : Math.min(...amounts),
          ...typed,
        };
        return (
          <SetupFrame step={step} steps={setupSteps(known)} libraryId={library.id} facts={facts}>
            <SetupStepView
              key={step}
              step={step}
              library={known.library}
              plan={data.plan}
              plans={data.plans.items}
              onTyped={setTyped}
              onNext={() => {
                setTyped({});
                void navigate({ search: { step: nextStep(step) } });
              }}
            />
          </SetupFrame>
        );
      }}
    </AsyncView>
  );
}

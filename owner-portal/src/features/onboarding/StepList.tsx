import { Badge } from '@studyspot/shared-ui';
import { Circle, CircleCheckBig } from 'lucide-react';
import type { StepState } from '../../lib/setup/setupSteps.ts';

/** The checklist: what is done is said in words too. */
export const StepList = ({ steps }: { steps: readonly StepState[] }) => (
  <ol className="my-4 flex flex-col gap-2">
    {steps.map(({ step, title, isDone, isOptional }) => {
      const Icon = isDone ? CircleCheckBig : Circle;
      return (
        <li key={step} className="flex items-center gap-3">
          <Icon
            aria-hidden="true"
            size={20}
            className={isDone ? 'shrink-0 text-ok' : 'shrink-0 text-muted'}
          />
          <span>
            {title}
            <span className="sr-only">{isDone ? ', done' : ', to do'}</span>
          </span>
          {isOptional && !isDone && <Badge>Optional</Badge>}
        </li>
      );
    })}
  </ol>
);

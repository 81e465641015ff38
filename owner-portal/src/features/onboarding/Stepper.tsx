import { cx } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { SetupStep, StepState } from '../../lib/setup/setupSteps.ts';

type StepperProps = {
  current: SetupStep;
  steps: readonly StepState[];
  libraryId: string | undefined;
};

/** Every step of a saved draft can be gone to; before that there is only the first. */
export const Stepper = ({ current, steps, libraryId }: StepperProps) => (
  <nav aria-label="Steps" className="mb-6">
    <ol className="flex flex-wrap gap-2 max-md:gap-1">
      {steps.map(({ step, title, isDone }, index) => {
        const isCurrent = step === current;
        const look = cx(
          'relative flex min-h-10 items-center gap-2 rounded-full border px-3 max-md:px-1.5 font-semibold whitespace-nowrap no-underline',
          isCurrent ? 'border-brand bg-brand-soft text-brand' : 'border-line bg-surface text-muted',
        );
        const content = (
          <>
            <span
              aria-hidden="true"
              className={cx(
                'grid size-6 shrink-0 place-items-center rounded-full text-xs tabular',
                isDone ? 'bg-ok text-on-brand' : isCurrent ? 'bg-brand text-on-brand' : 'bg-sunken',
              )}
            >
              {isDone ? <Check size={14} strokeWidth={3} /> : index + 1}
            </span>
            <span className={isCurrent ? undefined : 'max-md:sr-only'}>{title}</span>
            <span className="sr-only">{isDone ? ', done' : ''}</span>
          </>
        );
        return (
          <li key={step} aria-current={isCurrent ? 'step' : undefined}>
            {libraryId === undefined ? (
              <span className={look}>{content}</span>
            ) : (
              <Link
                to="/libraries/$libraryId/setup"
                params={{ libraryId }}
                search={{ step }}
                className={look}
              >
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  </nav>
);

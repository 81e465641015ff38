import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { cx } from './cx.ts';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
};

export const Checkbox = ({ label, hint, className, ...rest }: CheckboxProps) => {
  const id = useId();
  return (
    <div
      className={cx(
        'flex min-h-control items-start gap-3 py-2 in-data-[density=compact]:py-1',
        className,
      )}
    >
      <span className="mt-0.5 grid size-5 shrink-0 *:col-start-1 *:row-start-1">
        <input
          id={id}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          {...rest}
          type="checkbox"
          className={cx(
            'peer size-5 appearance-none rounded-control border border-control bg-surface',
            'checked:border-brand checked:bg-brand forced-colors:appearance-auto',
          )}
        />
        <Check
          aria-hidden="true"
          size={14}
          strokeWidth={3.5}
          className="pointer-events-none hidden place-self-center text-on-brand peer-checked:block forced-colors:hidden"
        />
      </span>
      <div>
        <label htmlFor={rest.id ?? id} className="block">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
};

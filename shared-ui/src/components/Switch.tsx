import { Switch as BaseSwitch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { cx } from './cx.ts';

export type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
};

export const Switch = ({
  label,
  hint,
  checked,
  onCheckedChange,
  disabled,
  name,
  className,
}: SwitchProps) => {
  const id = useId();
  return (
    <div className={cx('flex min-h-control items-center justify-between gap-4', className)}>
      <div>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
      <BaseSwitch.Root
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled ?? false}
        {...(name !== undefined && { name })}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={cx(
          'relative inline-flex h-7 w-12 shrink-0 items-center rounded-full border border-control bg-sunken p-0.5',
          'transition-colors duration-state data-checked:border-brand data-checked:bg-brand',
        )}
      >
        <BaseSwitch.Thumb
          className={cx(
            'size-5 rounded-full bg-control transition-transform duration-state',
            'data-checked:translate-x-5 data-checked:bg-on-brand rtl:data-checked:-translate-x-5',
          )}
        />
      </BaseSwitch.Root>
    </div>
  );
};

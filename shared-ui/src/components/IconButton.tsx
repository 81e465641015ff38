import type { ComponentProps, ReactNode } from 'react';
import type { ButtonVariant } from './buttonClass.ts';
import { cx } from './cx.ts';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** Said by screen readers and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  variant?: Extract<ButtonVariant, 'secondary' | 'quiet'> | undefined;
};

export const IconButton = ({
  label,
  icon,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) => (
  <button
    type="button"
    title={label}
    {...rest}
    aria-label={label}
    className={cx(
      'inline-grid size-control min-h-6 min-w-6 shrink-0 place-items-center rounded-control border text-ink',
      'transition-colors duration-state hover:text-brand disabled:text-muted',
      variant === 'secondary'
        ? 'border-control bg-surface hover:border-brand'
        : 'border-transparent hover:bg-brand-soft',
      className,
    )}
  >
    {icon}
  </button>
);

import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useId } from 'react';
import type { ButtonLook } from './buttonClass.ts';
import { buttonClass } from './buttonClass.ts';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** The request is on its way: keeps the width, shows a spinner, ignores presses. */
    pending?: boolean | undefined;
    /** Stays focusable but does nothing, and says why below itself. */
    disabledReason?: string | undefined;
    icon?: ReactNode;
  };

export const Button = (props: ButtonProps) => {
  const {
    variant,
    size,
    block,
    pending = false,
    disabledReason,
    icon,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const reasonId = useId();
  const inert = pending || disabledReason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      onClick={press}
      className={cx(buttonClass({ variant, size, block }), pending && 'animate-breathe', className)}
      aria-disabled={inert || undefined}
      aria-busy={pending || undefined}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
    >
      <span className={cx('inline-flex items-center justify-center gap-2', pending && 'opacity-0')}>
        {icon}
        {children}
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className={cx('inline-flex flex-col items-start gap-1', block && 'w-full')}>
      {button}
      <span id={reasonId} className="text-xs text-muted">
        {disabledReason}
      </span>
    </span>
  );
};

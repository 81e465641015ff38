import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills the width of its container: the one primary action in the thumb zone. */
  block?: boolean | undefined;
};

const variants = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'border-control bg-surface text-ink hover:border-brand hover:text-brand',
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-soft',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong',
} satisfies Record<ButtonVariant, string>;

const sizes = {
  sm: 'min-h-8 px-3 text-sm',
  md: 'min-h-control px-4 text-base in-data-[density=compact]:text-sm',
  lg: 'min-h-12 px-6 text-lg',
} satisfies Record<ButtonSize, string>;

/** The look of a button, for links that act as one. */
export const buttonClass = ({
  variant = 'secondary',
  size = 'md',
  block,
}: ButtonLook = {}): string =>
  cx(
    'relative inline-flex items-center justify-center gap-2 rounded-control border py-1 text-center font-semibold',
    'no-underline transition-colors duration-state select-none active:translate-y-px motion-reduce:active:translate-y-0',
    'aria-disabled:not-aria-busy:border-line aria-disabled:not-aria-busy:bg-sunken aria-disabled:not-aria-busy:text-muted',
    'aria-disabled:active:translate-y-0',
    variants[variant],
    sizes[size],
    block && 'w-full',
  );

import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

export type FilterChipProps = Omit<ComponentProps<'button'>, 'aria-pressed'> & {
  pressed: boolean;
  onPressedChange: (pressed: boolean) => void;
  icon?: ReactNode;
  /** How many results it would leave. */
  count?: number | undefined;
};

/** Seat-shaped: a back rest on top, filled when chosen. */
export const FilterChip = (props: FilterChipProps) => {
  const { pressed, onPressedChange, icon, count, className, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      onClick={() => onPressedChange(!pressed)}
      className={cx(
        'inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-t-card rounded-b-control border px-3 text-sm',
        'font-semibold whitespace-nowrap transition-colors duration-state in-data-[density=compact]:min-h-8',
        pressed
          ? 'border-brand bg-brand text-on-brand'
          : 'border-control bg-surface text-ink hover:border-brand hover:text-brand',
        className,
      )}
    >
      {pressed ? <Check aria-hidden="true" size={16} strokeWidth={2.5} /> : icon}
      {children}
      {count !== undefined && <span className="font-normal tabular opacity-90">{count}</span>}
    </button>
  );
};

import type { ReactNode } from 'react';
import { useId } from 'react';
import { cx } from './cx.ts';

export type Segment<Value extends string> = { value: Value; label: string; icon?: ReactNode };

export type SegmentedControlProps<Value extends string> = {
  /** Names the group, e.g. "Show seats as". */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string | undefined;
};

/** Two to four exclusive choices, always visible: Map / List, Day / Week. */
export const SegmentedControl = <Value extends string>(props: SegmentedControlProps<Value>) => {
  const { label, segments, value, onValueChange, className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx(
        'inline-flex max-w-full flex-wrap rounded-control border border-control bg-sunken p-0.5',
        className,
      )}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={cx(
            'relative inline-flex min-h-[calc(var(--control-height)-6px)] flex-1 cursor-pointer items-center justify-center gap-1.5',
            'rounded-[4px] px-3 text-sm font-semibold whitespace-nowrap text-muted transition-colors duration-state hover:text-ink',
            'has-checked:bg-brand has-checked:text-on-brand',
            'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onValueChange(segment.value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          {segment.icon}
          {segment.label}
        </label>
      ))}
    </div>
  );
};

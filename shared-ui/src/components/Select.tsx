import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { useFieldControl } from './fieldContext.ts';
import { inputClass } from './inputClass.ts';

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

export type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[];
  /** An empty first choice, e.g. "Any zone". */
  placeholder?: string | undefined;
};

/** The platform's own picker: the best one on a phone, and no script at all. */
export const Select = ({ options, placeholder, className, ...rest }: SelectProps) => (
  <div className={cx('relative', className)}>
    <select {...useFieldControl()} {...rest} className={cx(inputClass, 'appearance-none pe-10')}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown
      aria-hidden="true"
      size={18}
      className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-muted"
    />
  </div>
);

import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { useFieldControl } from './fieldContext.ts';
import { inputClass } from './inputClass.ts';

export const TextArea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea
    rows={3}
    {...useFieldControl()}
    {...rest}
    className={cx(inputClass, 'py-2', className)}
  />
);

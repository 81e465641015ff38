import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { useFieldControl } from './fieldContext.ts';
import { inputClass } from './inputClass.ts';

export const TextInput = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input type="text" {...useFieldControl()} {...rest} className={cx(inputClass, className)} />
);

import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type KeyValue = { label: string; value: ReactNode };

export type KeyValueListProps = { items: readonly KeyValue[]; className?: string | undefined };

export const KeyValueList = ({ items, className }: KeyValueListProps) => (
  <dl className={cx('divide-y divide-line', className)}>
    {items.map((item) => (
      <div
        key={item.label}
        className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2"
      >
        <dt className="text-sm text-muted">{item.label}</dt>
        <dd className="grow text-end font-semibold">{item.value}</dd>
      </div>
    ))}
  </dl>
);

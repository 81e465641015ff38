import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type TabItem<Value extends string> = {
  value: Value;
  label: ReactNode;
  count?: number | undefined;
  content: ReactNode;
};

export type TabsProps<Value extends string> = {
  label: string;
  items: readonly TabItem<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string | undefined;
};

export const Tabs = <Value extends string>({
  label,
  items,
  value,
  onValueChange,
  className,
}: TabsProps<Value>) => (
  <BaseTabs.Root
    value={value}
    onValueChange={(next: unknown) => {
      const chosen = items.find((item) => item.value === next);
      if (chosen) onValueChange(chosen.value);
    }}
    className={className}
  >
    <BaseTabs.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
      {items.map((item) => (
        <BaseTabs.Tab
          key={item.value}
          value={item.value}
          className={cx(
            '-mb-px inline-flex min-h-control items-center gap-2 border-b-3 border-transparent px-3 font-semibold whitespace-nowrap',
            'text-muted transition-colors duration-state -outline-offset-3 hover:text-ink',
            'data-active:border-brand data-active:text-brand',
          )}
        >
          {item.label}
          {item.count !== undefined && (
            <span className="rounded-full bg-sunken px-2 text-xs tabular text-muted">
              {item.count}
            </span>
          )}
        </BaseTabs.Tab>
      ))}
    </BaseTabs.List>
    {items.map((item) => (
      <BaseTabs.Panel key={item.value} value={item.value} className="pt-4">
        {item.content}
      </BaseTabs.Panel>
    ))}
  </BaseTabs.Root>
);

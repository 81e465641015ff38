import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';

export type MenuItem =
  | {
      label: string;
      icon?: ReactNode;
      onSelect: () => void;
      isDanger?: boolean | undefined;
      /** Present but not now, and why. */
      disabledReason?: string | undefined;
    }
  | 'separator';

export type MenuProps = {
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'end' | undefined;
};

export const Menu = ({ trigger, items, align = 'end' }: MenuProps) => (
  <BaseMenu.Root>
    <BaseMenu.Trigger render={trigger} />
    <BaseMenu.Portal>
      <BaseMenu.Positioner align={align} sideOffset={4} className="z-50">
        <BaseMenu.Popup className="popup min-w-44 rounded-card p-1">
          {items.map((item, index) =>
            item === 'separator' ? (
              <BaseMenu.Separator key={`separator-${index}`} className="my-1 h-px bg-line" />
            ) : (
              <BaseMenu.Item
                key={item.label}
                disabled={item.disabledReason !== undefined}
                onClick={item.onSelect}
                className={cx(
                  'flex min-h-control cursor-default items-center gap-3 rounded-control px-3 text-sm outline-none',
                  'data-disabled:text-muted data-highlighted:bg-brand-soft',
                  item.isDanger && 'text-danger data-highlighted:bg-danger-soft',
                )}
              >
                {item.icon}
                <span>
                  {item.label}
                  {item.disabledReason !== undefined && (
                    <span className="block text-xs">{item.disabledReason}</span>
                  )}
                </span>
              </BaseMenu.Item>
            ),
          )}
        </BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  </BaseMenu.Root>
);

import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

export type PopoverProps = {
  trigger: ReactElement;
  title: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end' | undefined;
};

export const Popover = ({ trigger, title, children, align = 'center' }: PopoverProps) => (
  <BasePopover.Root>
    <BasePopover.Trigger render={trigger} />
    <BasePopover.Portal>
      <BasePopover.Positioner align={align} sideOffset={8} collisionPadding={12} className="z-50">
        <BasePopover.Popup className="popup max-w-80 rounded-card p-4">
          <BasePopover.Title className="text-base">{title}</BasePopover.Title>
          <div className="mt-1 text-sm">{children}</div>
        </BasePopover.Popup>
      </BasePopover.Positioner>
    </BasePopover.Portal>
  </BasePopover.Root>
);

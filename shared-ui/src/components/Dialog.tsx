import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import type { OverlayProps } from './overlayTypes.ts';

export type DialogProps = OverlayProps & { size?: 'sm' | 'md' | 'lg' | undefined };

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl' } as const;

export const Dialog = (props: DialogProps) => {
  const {
    open,
    onOpenChange,
    title,
    description,
    footer,
    trigger,
    initialFocus,
    isSticky,
    size = 'md',
    children,
  } = props;
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      disablePointerDismissal={isSticky ?? false}
    >
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="scrim z-40" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <BaseDialog.Popup
            {...(initialFocus && { initialFocus })}
            className={cx(
              'popup flex max-h-[calc(100dvh-2rem)] w-full flex-col rounded-sheet',
              widths[size],
            )}
          >
            <div className="flex items-start justify-between gap-4 ps-5 pe-3 pt-4">
              <div className="pt-1.5">
                <BaseDialog.Title className="text-xl">{title}</BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className="mt-1 text-sm text-muted">
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close
                render={<IconButton label="Close" icon={<X aria-hidden="true" size={20} />} />}
              />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
            {footer !== undefined && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">
                {footer}
              </div>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
};

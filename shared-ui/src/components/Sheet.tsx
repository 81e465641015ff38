import { Drawer } from '@base-ui/react/drawer';
import { X } from 'lucide-react';
import { useMediaQuery } from '../hooks/useMediaQuery.ts';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import type { OverlayProps } from './overlayTypes.ts';

export type SheetProps = OverlayProps & {
  /** `false` leaves what is behind it in use: a seat's facts below the map. */
  modal?: boolean | undefined;
};

/** A sheet from below on a phone (swipe it away), a drawer at the side from 768 px. */
export const Sheet = (props: SheetProps) => {
  const {
    open,
    onOpenChange,
    title,
    description,
    footer,
    trigger,
    initialFocus,
    isSticky,
    modal = true,
    children,
  } = props;
  const isWide = useMediaQuery('(min-width: 48rem)');
  return (
    <Drawer.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      swipeDirection={isWide ? 'right' : 'down'}
      modal={modal}
      disablePointerDismissal={(isSticky ?? false) || !modal}
    >
      {trigger && <Drawer.Trigger render={trigger} />}
      <Drawer.Portal>
        {modal && <Drawer.Backdrop className="scrim z-40" />}
        <Drawer.Viewport
          className={cx(
            'pointer-events-none fixed inset-0 z-40 flex items-end justify-center md:items-stretch md:justify-end',
          )}
        >
          <Drawer.Popup
            {...(initialFocus && { initialFocus })}
            className="sheet pointer-events-auto flex max-h-[88dvh] w-full flex-col rounded-t-sheet md:max-h-none md:w-[26rem] md:rounded-none md:rounded-s-sheet"
          >
            <div
              aria-hidden="true"
              className="mx-auto mt-2 h-1 w-10 rounded-full bg-control md:hidden"
            />
            <div className="flex items-start justify-between gap-4 ps-5 pe-3 pt-2 md:pt-4">
              <div className="pt-2">
                <Drawer.Title className="text-xl">{title}</Drawer.Title>
                {description !== undefined && (
                  <Drawer.Description className="mt-1 text-sm text-muted">
                    {description}
                  </Drawer.Description>
                )}
              </div>
              <Drawer.Close
                render={<IconButton label="Close" icon={<X aria-hidden="true" size={20} />} />}
              />
            </div>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4">
              {children}
            </Drawer.Content>
            {footer !== undefined && (
              <div className="flex flex-wrap gap-2 border-t border-line px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
                {footer}
              </div>
            )}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
};

import type { ReactElement, ReactNode, RefObject } from 'react';

export type OverlayProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Stays in view below the scrolling content: the actions. */
  footer?: ReactNode;
  /** Opens it and gets the focus back. Without one, the focus returns to what had it. */
  trigger?: ReactElement | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** A step that must not be lost to a stray press outside. */
  isSticky?: boolean | undefined;
  children?: ReactNode;
};

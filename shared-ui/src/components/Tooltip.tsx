import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

export type TooltipProps = {
  /** Repeats what the child's own label says, e.g. with its shortcut; never the only place of a fact. */
  text: string;
  children: ReactElement;
};

export const Tooltip = ({ text, children }: TooltipProps) => (
  <BaseTooltip.Root>
    <BaseTooltip.Trigger render={children} />
    <BaseTooltip.Portal>
      <BaseTooltip.Positioner sideOffset={6} className="z-50">
        <BaseTooltip.Popup className="rounded-control bg-ink px-2 py-1 text-xs text-bg shadow-overlay">
          {text}
        </BaseTooltip.Popup>
      </BaseTooltip.Positioner>
    </BaseTooltip.Portal>
  </BaseTooltip.Root>
);

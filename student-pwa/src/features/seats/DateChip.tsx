import { FilterChip } from '@studyspot/shared-ui';
import { type ReactNode, useEffect, useRef } from 'react';

export type DateChipProps = { isChosen: boolean; onChoose: () => void; children: ReactNode };

/** Scrolls itself into its row when it is the chosen one. */
export const DateChip = ({ isChosen, onChoose, children }: DateChipProps) => {
  const chip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const row = chip.current?.parentElement;
    if (isChosen && chip.current && row) {
      row.scrollLeft = chip.current.offsetLeft - row.clientWidth / 3;
    }
  }, [isChosen]);
  return (
    <FilterChip ref={chip} pressed={isChosen} onPressedChange={onChoose}>
      {children}
    </FilterChip>
  );
};

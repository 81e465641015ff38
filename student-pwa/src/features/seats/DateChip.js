import { FilterChip } from '@studyspot/shared-ui';
import { useEffect, useRef } from 'react';
/** Scrolls itself into its row when it is the chosen one. */
export const DateChip = ({ isChosen, onChoose, children }) => {
    const chip = useRef(null);
    useEffect(() => {
        const row = chip.current?.parentElement;
        if (isChosen && chip.current && row) {
            row.scrollLeft = chip.current.offsetLeft - row.clientWidth / 3;
        }
    }, [isChosen]);
    return (<FilterChip ref={chip} pressed={isChosen} onPressedChange={onChoose}>
      {children}
    </FilterChip>);
};

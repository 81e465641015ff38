import { FilterChip } from '@studyspot/shared-ui';
import { quickWindows } from '../../lib/availability/quickWindows.ts';
export const QuickWindows = (props) => {
    const { now, timeZone, canStartNow, date, from, onChoose } = props;
    return (<div role="group" aria-label="Quick choice" className="flex flex-wrap gap-2">
      {quickWindows(now, timeZone, canStartNow).map((quick) => (<FilterChip key={quick.name} pressed={quick.date === date && quick.from === from} onPressedChange={() => onChoose(quick.date, quick.from)}>
          {quick.name}
        </FilterChip>))}
    </div>);
};

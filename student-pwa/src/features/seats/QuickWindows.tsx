import { FilterChip } from '@studyspot/shared-ui';
import { quickWindows } from '../../lib/availability/quickWindows.ts';

export type QuickWindowsProps = {
  now: number;
  timeZone: string;
  canStartNow: boolean;
  date: string;
  from: number | undefined;
  onChoose: (date: string, from: number | undefined) => void;
};

export const QuickWindows = (props: QuickWindowsProps) => {
  const { now, timeZone, canStartNow, date, from, onChoose } = props;
  return (
    <div role="group" aria-label="Quick choice" className="flex flex-wrap gap-2">
      {quickWindows(now, timeZone, canStartNow).map((quick) => (
        <FilterChip
          key={quick.name}
          pressed={quick.date === date && quick.from === from}
          onPressedChange={() => onChoose(quick.date, quick.from)}
        >
          {quick.name}
        </FilterChip>
      ))}
    </div>
  );
};

import { addDays, formatDate, startOfLocalDate, TextInput } from '@studyspot/shared-ui';
import { ScrollRow } from '../../components/ScrollRow.tsx';
import { DateChip } from './DateChip.tsx';

const DAYS_SHOWN = 15;

export type DateChipsProps = {
  today: string;
  timeZone: string;
  maxDaysAhead: number;
  value: string;
  onChange: (date: string) => void;
};

const dayName = (date: string, index: number, timeZone: string) => {
  if (index === 0) return 'Today';
  if (index === 1) return 'Tomorrow';
  return formatDate(startOfLocalDate(date, timeZone), { timeZone });
};

/** The next two weeks as chips, anything later by the platform's own calendar. */
export const DateChips = ({ today, timeZone, maxDaysAhead, value, onChange }: DateChipsProps) => {
  const count = Math.min(DAYS_SHOWN, maxDaysAhead + 1);
  const dates = Array.from({ length: count }, (_, index) => addDays(today, index));
  return (
    <ScrollRow label="Day" className="-mx-4 px-4 md:-mx-6 md:px-6">
      {dates.map((date, index) => (
        <DateChip key={date} isChosen={date === value} onChoose={() => onChange(date)}>
          {dayName(date, index, timeZone)}
        </DateChip>
      ))}
      {maxDaysAhead >= DAYS_SHOWN && (
        <TextInput
          type="date"
          aria-label="Another day"
          min={today}
          max={addDays(today, maxDaysAhead)}
          value={dates.includes(value) ? '' : value}
          onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
          className="w-40 shrink-0"
        />
      )}
    </ScrollRow>
  );
};

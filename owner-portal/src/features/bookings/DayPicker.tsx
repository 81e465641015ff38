import { addDays, Button, Field, formatDate, IconButton, TextInput } from '@studyspot/shared-ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';

type DayPickerProps = { date: string; today: string; onChange: (date: string) => void };

/** A calendar date has no zone: it is the library's own. */
const weekday = (date: string) => formatDate(`${date}T12:00:00Z`, { timeZone: 'UTC' });

export const DayPicker = ({ date, today, onChange }: DayPickerProps) => (
  <div className="flex flex-wrap items-end gap-2">
    <IconButton
      label="Day before"
      variant="secondary"
      icon={<ChevronLeft aria-hidden="true" size={18} className="rtl:rotate-180" />}
      onClick={() => onChange(addDays(date, -1))}
    />
    <Field label={`Day: ${weekday(date)}`}>
      <TextInput
        type="date"
        value={date}
        onChange={(event) => {
          if (event.target.value !== '') onChange(event.target.value);
        }}
      />
    </Field>
    <IconButton
      label="Day after"
      variant="secondary"
      icon={<ChevronRight aria-hidden="true" size={18} className="rtl:rotate-180" />}
      onClick={() => onChange(addDays(date, 1))}
    />
    {date !== today && <Button onClick={() => onChange(today)}>Today</Button>}
  </div>
);

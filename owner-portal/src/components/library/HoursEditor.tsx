import { Button } from '@studyspot/shared-ui';
import type { WeekHours } from '../../lib/hours/weekHours.ts';
import { CLOSED_WEEK, spansOf, WEEKDAYS } from '../../lib/hours/weekHours.ts';
import { HoursDay } from './HoursDay.tsx';

type HoursEditorProps = { week: WeekHours; onChange: (week: WeekHours) => void };

const AROUND_THE_CLOCK: WeekHours = WEEKDAYS.map(() => [{ from: '00:00', to: '24:00' }]);

/** The week on the library's wall, day by day. */
export const HoursEditor = ({ week, onChange }: HoursEditorProps) => (
  <div className="flex flex-col gap-3">
    <div className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => onChange(AROUND_THE_CLOCK)}>
        Open around the clock
      </Button>
      <Button size="sm" variant="quiet" onClick={() => onChange(CLOSED_WEEK)}>
        Close every day
      </Button>
    </div>
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {WEEKDAYS.map((day) => (
        <HoursDay key={day} day={day} spans={spansOf(week, day)} week={week} onChange={onChange} />
      ))}
    </ul>
    <p className="text-sm text-muted">
      Midnight is written 00:00. For a night, close at 00:00 and open at 00:00 on the next day.
    </p>
  </div>
);

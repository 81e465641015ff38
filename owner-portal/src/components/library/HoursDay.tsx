import { Button, IconButton, Menu } from '@studyspot/shared-ui';
import { CircleAlert, Copy, Plus, X } from 'lucide-react';
import { dayName } from '../../lib/hours/dayName.ts';
import type { Span, Weekday, WeekHours } from '../../lib/hours/weekHours.ts';
import { copyDay, dayFault, nextSpan, setDay, WEEKDAYS } from '../../lib/hours/weekHours.ts';
import { SpanInputs } from './SpanInputs.tsx';

type HoursDayProps = {
  day: Weekday;
  spans: readonly Span[];
  week: WeekHours;
  onChange: (week: WeekHours) => void;
};

const WORKDAYS = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);

export function HoursDay({ day, spans, week, onChange }: HoursDayProps) {
  const name = dayName(day);
  const fault = dayFault(spans);
  const next = nextSpan(spans);
  const set = (changed: readonly Span[]) => onChange(setDay(week, day, changed));
  const copyTo = (days: readonly Weekday[]) => () => onChange(copyDay(week, day, days));
  return (
    <li className="grid gap-x-4 gap-y-2 px-3 py-2 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-start">
      <p className="flex min-h-control items-center font-semibold">{name}</p>
      <div className="flex flex-col gap-2">
        {spans.length === 0 && <p className="flex min-h-control items-center text-muted">Closed</p>}
        {spans.map((span, index) => (
          <div key={index} className="flex flex-wrap items-center gap-2">
            <SpanInputs
              day={name}
              span={span}
              onChange={(changed) =>
                set(spans.map((shown, at) => (at === index ? changed : shown)))
              }
            />
            <IconButton
              label={`Remove ${span.from} to ${span.to} on ${name}`}
              icon={<X aria-hidden="true" size={16} />}
              onClick={() => set(spans.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        {fault !== undefined && (
          <p role="alert" className="flex items-start gap-1.5 text-sm text-danger">
            <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
            {fault}
          </p>
        )}
      </div>
      <div className="flex gap-1">
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" size={16} />}
          disabledReason={next ? undefined : 'The day is full'}
          onClick={() => {
            if (next) set([...spans, next]);
          }}
        >
          {spans.length === 0 ? 'Open' : 'Split'}
          <span className="sr-only"> {name}</span>
        </Button>
        <Menu
          trigger={
            <IconButton
              label={`Copy ${name} to other days`}
              icon={<Copy aria-hidden="true" size={16} />}
            />
          }
          items={[
            { label: 'To Monday to Friday', onSelect: copyTo(WORKDAYS) },
            { label: 'To the weekend', onSelect: copyTo(WEEKEND) },
            { label: 'To every day', onSelect: copyTo(WEEKDAYS) },
            'separator',
            ...WEEKDAYS.filter((other) => other !== day).map((other) => ({
              label: `To ${dayName(other)}`,
              onSelect: copyTo([other]),
            })),
          ]}
        />
      </div>
    </li>
  );
}

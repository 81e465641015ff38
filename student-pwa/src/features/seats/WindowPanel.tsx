import {
  formatDate,
  formatDuration,
  formatTime,
  localDateOf,
  zoneLabel,
  deviceTimeZone,
  isSameClock,
} from '@studyspot/shared-ui';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Library } from '@studyspot/shared-events';
import { sameWallTime } from '../../lib/availability/wallInstant.ts';
import { DateChips } from './DateChips.tsx';
import { QuickWindows } from './QuickWindows.tsx';
import type { WindowChoice } from './useWindow.ts';
import { WindowFields } from './WindowFields.tsx';

/** The same time of day on another day; that day's own hours then correct it. */
function keepTimeOfDay(window: WindowChoice['window'], next: string, timeZone: string) {
  if (!window || window.isNow) return {};
  const from = sameWallTime(window.from, next, timeZone);
  return { from, to: from + (window.to - window.from) };
}

export type WindowPanelProps = {
  library: Library;
  choice: WindowChoice;
  date: string;
  now: number;
  onChange: (date: string, window: { from?: number | undefined; to?: number | undefined }) => void;
};

function summary({ window }: WindowChoice, timeZone: string, date: string, now: number): string {
  const today = localDateOf(now, timeZone);
  const day =
    date === today ? 'Today' : formatDate(Date.parse(`${date}T12:00:00Z`), { timeZone: 'UTC' });
  if (!window) return `${day}, closed`;
  const start = window.isNow ? 'now' : formatTime(window.from, { timeZone });
  return `${day}, ${start}–${formatTime(window.to, { timeZone })} · ${formatDuration(window.from, window.to)}`;
}

/** When: one line that opens into days and times. */
export const WindowPanel = ({ library, choice, date, now, onChange }: WindowPanelProps) => {
  const [isOpen, setOpen] = useState(false);
  const { timeZone } = library;
  const { window } = choice;
  const isElsewhere = window !== null && !isSameClock(window.from, timeZone, deviceTimeZone());
  return (
    <div className="rounded-card border border-line bg-surface">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-12 w-full items-center justify-between gap-3 rounded-card px-4 py-2 text-start"
      >
        <span>
          <span className="sr-only">Change the time: </span>
          <span className="font-semibold tabular">{summary(choice, timeZone, date, now)}</span>
          {isElsewhere && <span className="block text-sm text-muted">{zoneLabel(timeZone)}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          size={20}
          className={isOpen ? 'rotate-180 text-muted' : 'text-muted'}
        />
      </button>
      {isOpen && (
        <div className="flex flex-col gap-3 overflow-hidden border-t border-line px-4 py-3">
          <QuickWindows
            now={now}
            timeZone={timeZone}
            canStartNow={choice.canStartNow}
            date={date}
            from={window?.isNow ? undefined : window?.from}
            onChoose={(next, from) => onChange(next, { from })}
          />
          <DateChips
            today={localDateOf(now, timeZone)}
            timeZone={timeZone}
            maxDaysAhead={library.maxDaysAhead}
            value={date}
            onChange={(next) => onChange(next, keepTimeOfDay(window, next, timeZone))}
          />
          <WindowFields
            {...choice}
            timeZone={timeZone}
            date={date}
            onChange={(next) => onChange(date, next)}
          />
        </div>
      )}
    </div>
  );
};
